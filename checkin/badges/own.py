"""The user's own templates, in the folder `templates` of the data folder. What ships with the program stays."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from checkin.badges.builtin import template_names
from checkin.badges.template import Template
from checkin.badges.template_file import JSON, PACKAGE, read_template, save_template
from checkin.errors import CheckinError, EnvironmentFault, InputError
from checkin.words import say


def own_file(folder: Path, template: Template) -> Path | None:
    """Return the file of the folder that holds exactly this template, or None."""
    for name in template_names(folder)[len(template_names()) :]:
        try:
            if read_template(folder / name).digest == template.digest:
                return folder / name
        except CheckinError:
            continue
    return None


def keep_template(folder: Path, template: Template, over: Path | None = None) -> Path:
    """Store a template in the folder and return its file; `over` is the file that it came from, to be replaced.

    With pictures it is a package, else JSON. Raises InputError for the name of a built-in template or of another one
    in the folder, EnvironmentFault when it cannot be written.
    """
    used = {element.file for _, element in template.elements() if element.type == "image"}
    found = {name: data for name, data in template.pictures.items() if name in used}
    ending = PACKAGE if found else JSON
    stem = template.name if over is None else _stem(over)
    path = folder / (stem + ending)
    if template.name in template_names():
        sentence = say("Template", "{name} ships with the program and stays as it is. Choose another name.")
        raise InputError(sentence.format(name=template.name))
    for taken in (folder / (stem + one) for one in (JSON, PACKAGE)):
        if taken.exists() and taken != over:
            raise InputError(say("Template", "There is a template {name} already.").format(name=taken.name))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = say("Template", "{file} cannot be written: {reason}.")
        raise EnvironmentFault(sentence.format(file=folder, reason=error.strerror or str(error))) from error
    save_template(path, replace(template, pictures=MappingProxyType(found)))
    if over is not None and over != path:
        over.unlink(missing_ok=True)
    return path


def free_name(folder: Path, wanted: str) -> str:
    """Return a name that no template has yet: the one that is wanted, else with a number."""
    taken = {_stem(Path(name)) for name in template_names(folder)}
    return next(name for name in _numbered(wanted) if name not in taken)


def _numbered(wanted: str) -> list[str]:
    return [wanted, *(f"{wanted[:56]}-{number}" for number in range(2, 1000))]


def _stem(path: Path) -> str:
    return path.name.removesuffix(JSON).removesuffix(PACKAGE)
