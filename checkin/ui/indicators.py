"""The part of the style sheet that draws what is small: boxes to tick, in forms, lists and menus, and arrows."""

INDICATORS = """
QCheckBox, QRadioButton { min-height: 44px; spacing: 12px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: @quiet; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator, QAbstractItemView::indicator,
QMenu::indicator:non-exclusive, QMenu::indicator:exclusive
    { width: 20px; height: 20px; border: 2px solid @quiet; border-radius: 6px; background: @panel; }
QRadioButton::indicator, QMenu::indicator:exclusive { border-radius: 12px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; background: @hover; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QAbstractItemView::indicator:checked,
QMenu::indicator:non-exclusive:checked
    { border-color: @accent; background: @accent; image: url("@icons/tick-@scheme.svg"); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate
    { border-color: @accent; background: @accent; image: url("@icons/dash-@scheme.svg"); }
QRadioButton::indicator:checked, QMenu::indicator:exclusive:checked
    { border-color: @accent; background: @accent; image: url("@icons/dot-@scheme.svg"); }
QCheckBox::indicator:checked:focus, QCheckBox::indicator:indeterminate:focus, QRadioButton::indicator:checked:focus
    { border-color: @ink; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; background: @ground; }
QCheckBox::indicator:checked:disabled, QCheckBox::indicator:indeterminate:disabled,
QRadioButton::indicator:checked:disabled { border-color: @quiet; background: @quiet; }
QMenu::indicator { margin-left: 12px; }

QSpinBox, QDoubleSpinBox { padding: 0 30px 0 0; }
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right;
    width: 30px; height: 20px; border: none; background: transparent; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right;
    width: 30px; height: 20px; border: none; background: transparent; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url("@icons/chevron-up.svg"); width: 16px; height: 16px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url("@icons/chevron.svg"); width: 16px; height: 16px; }
QSpinBox::up-arrow:off, QDoubleSpinBox::up-arrow:off, QSpinBox::down-arrow:off, QDoubleSpinBox::down-arrow:off
    { image: none; }
"""
