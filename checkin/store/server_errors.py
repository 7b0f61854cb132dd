"""What a server's errors mean for staff, by SQLSTATE."""

from checkin.errors import CheckinError, EnvironmentFault, PasswordNeeded, StoreError
from checkin.words import Sentence, say


def sentence_for_server(error: BaseException, place: str) -> CheckinError:
    """Return what an error of psycopg means for staff. No password is ever in it."""
    state = str(getattr(error, "sqlstate", None) or "")
    reason = (str(error).strip().splitlines() or [""])[0]
    asked = getattr(getattr(error, "pgconn", None), "needs_password", False)
    if asked or state in ("28P01", "28000") or (not state and "password" in reason.lower()):
        return PasswordNeeded(_password().format(place=place))
    if not state and '" does not exist' in reason:  # libpq tells no SQLSTATE of a connection that was refused
        state = "3D000"
    sentence = _by_state(state)
    if sentence is not None:
        return EnvironmentFault(sentence.format(place=place))
    if _is_gone(state):
        return EnvironmentFault(
            say(
                "Store",
                "The server {place} does not answer: {reason}. What was being stored may be missing: look before doing "
                "it again.",
            ).format(place=place, reason=reason)
        )
    return StoreError(say("Store", "The store {place} could not be used: {reason}.").format(place=place, reason=reason))


def sentence_for_hub(error: BaseException, place: str) -> CheckinError:
    """Return what an error of psycopg means where the server is a hub: a door scans without it, and nothing is lost."""
    made = sentence_for_server(error, place)
    if isinstance(made, PasswordNeeded):
        sentence = say(
            "Hub",
            "The hub {place} wants another name or password: type it on the page Delivery, or with 'checkin hub set'.",
        )
        return PasswordNeeded(sentence.format(place=place))
    if _is_gone(str(getattr(error, "sqlstate", None) or "")) and "does not exist" not in str(error):
        reason = (str(error).strip().splitlines() or [""])[0]
        return EnvironmentFault(
            say("Hub", "The hub {place} does not answer: {reason}.").format(place=place, reason=reason)
        )
    return made


def _is_gone(state: str) -> bool:
    return not state or state.startswith("08") or state in ("57P01", "57P02", "57P03", "57P05", "25P03")


def _password() -> Sentence:
    return say(
        "Store",
        "The server {place} wants another name or password. Put the password into ~/.pgpass or PGPASSWORD, or begin "
        "from a terminal, which asks for it.",
    )


def _by_state(state: str) -> Sentence | None:
    if state in ("40001", "40P01", "55P03"):
        return say(
            "Store", "Another program was writing into {place} at the same moment: nothing was stored. Try again."
        )
    if state == "57014":
        return say("Store", "The server {place} took too long to answer: nothing was stored. Try again.")
    if state == "3D000":
        return say("Store", "There is no such database: {place}. Ask for it to be made: CREATE DATABASE name.")
    if state == "53300":
        return say("Store", "The server {place} has no connection left. Close other programs that use it.")
    if state.startswith("53"):
        return say("Store", "The server {place} has no room or memory left: nothing was stored.")
    if state in ("42501", "25006"):
        return say("Store", "This user may not write into {place}. Ask for the right to, or take another name.")
    return None
