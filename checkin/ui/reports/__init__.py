"""Reports and certificates: what is written for people outside, and who earned what."""

from checkin.ui.reports.certificates import CertificatesSheet
from checkin.ui.reports.menu import ReportsButton

__all__ = ["CertificatesSheet", "ReportsButton"]
