"""Template files: NAME.badge.json with its pictures beside it, or NAME.badgepkg, a zip of both. Read suspiciously."""

import hashlib
import json
import lzma
import stat
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from checkin.badges import pictures
from checkin.badges.template import Template
from checkin.badges.template_json import LARGEST, template_data, template_from
from checkin.errors import EnvironmentFault, InputError
from checkin.words import say

JSON = ".badge.json"
PACKAGE = ".badgepkg"
_INSIDE = "template.badge.json"
_MOST_FILES = 50
_MOST_BYTES = 100_000_000
"""Bytes of a package, unpacked."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


def read_template(path: Path) -> Template:
    """Return the template of a file. Raises InputError with every fault, EnvironmentFault when it cannot be read."""
    try:
        if path.name.endswith(PACKAGE):
            return _whole(*_unpacked(path), path.name)
        if not path.name.endswith(JSON):
            sentence = say("Template", "{file} is no template: its name ends neither in {json} nor in {package}.")
            raise InputError(sentence.format(file=path.name, json=JSON, package=PACKAGE))
        if not path.is_file():
            raise InputError(say("Template", "There is no template file {file}.").format(file=path))
        with path.open("rb") as file:
            text = file.read(LARGEST + 1)
        template = template_from(text, path.name)
        return _whole(text, {name: _beside(path, name) for name in _names(template)}, path.name)
    except OSError as error:
        sentence = say("Template", "{file} cannot be read: {reason}.")
        raise EnvironmentFault(sentence.format(file=path, reason=error.strerror or str(error))) from error


def save_template(path: Path, template: Template) -> None:
    """Write a template: as a package when it has pictures or the name says so, else as JSON."""
    text = json.dumps(template_data(template), ensure_ascii=False, indent=1).encode()
    if template.pictures and not path.name.endswith(PACKAGE):
        sentence = say("Template", "A template with pictures is saved as {package}.")
        raise InputError(sentence.format(package=PACKAGE))
    partial = path.with_name(f".{path.name}.part")
    try:
        if path.name.endswith(PACKAGE):
            with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, data in {_INSIDE: text, **dict(sorted(template.pictures.items()))}.items():
                    archive.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
        else:
            partial.write_bytes(text)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        sentence = say("Template", "{file} cannot be written: {reason}.")
        raise EnvironmentFault(sentence.format(file=path, reason=error.strerror or str(error))) from error


def with_digest(template: Template) -> Template:
    """Return the template with the SHA-256 of all that is in it."""
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in template.pictures.items()}
    whole = json.dumps([template_data(template), sums], ensure_ascii=False, sort_keys=True)
    return replace(template, digest=hashlib.sha256(whole.encode()).hexdigest())


def plain_name(name: str) -> bool:
    """Tell whether a name is that of a file in the same folder and nothing else."""
    odd = any(c in '/\\:*?"<>|' or ord(c) < 0x20 for c in name)
    return bool(name) and not odd and not name.startswith(".") and PurePosixPath(name).name == name


def _names(template: Template) -> list[str]:
    return list(dict.fromkeys(element.file for _, element in template.elements() if element.type == "image"))


def _whole(text: bytes, files: Mapping[str, bytes], where: str) -> Template:
    """Return the template with those of the pictures that it shows, each looked at."""
    template, found = template_from(text, where), {}
    faults: list[str] = []
    for name in _names(template):
        if name not in files:
            faults.append(say("Template", "There is no picture {file} in the template.").format(file=name))
            continue
        try:
            pictures.picture(files[name], name)
        except InputError as error:
            faults.append(error.sentence)
        found[name] = files[name]
    if faults:
        head = say("Template", "{file} is no usable badge template:")
        raise InputError(head.format(file=where), tuple(faults))
    return with_digest(replace(template, pictures=MappingProxyType(found)))


def _beside(path: Path, name: str) -> bytes:
    """Return a picture from the template's own folder; nothing else, wherever a name or a link may point."""
    if not plain_name(name):
        sentence = say("Template", "{file} must lie beside the template: give its name without folders.")
        raise InputError(sentence.format(file=repr(name[:80])))
    picture = path.parent / name
    kind = picture.lstat().st_mode if picture.exists() or picture.is_symlink() else 0
    if not stat.S_ISREG(kind):
        sentence = say("Template", "{file} is not beside the template, or is a link. Put the picture itself there.")
        raise InputError(sentence.format(file=name))
    with picture.open("rb") as file:
        return file.read(pictures.LARGEST + 1)


_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, EOFError, ValueError)


def _unpacked(path: Path) -> tuple[bytes, dict[str, bytes]]:
    """Return the JSON and the pictures of a package. Raises InputError for anything that no template has."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _refuse_odd(members, path.name)
            content = {member.filename: _member(archive, member, path.name) for member in members}
    except FileNotFoundError:
        raise InputError(say("Template", "There is no template file {file}.").format(file=path)) from None
    except _DAMAGE as error:
        sentence = say("Template", "{file} is no template package, or a damaged one.")
        raise InputError(sentence.format(file=path.name)) from error
    names = [name for name in content if name.endswith(JSON)]
    if len(names) != 1:
        sentence = say("Template", "{file} must hold one template, {name}; it holds {count}.")
        raise InputError(sentence.format(file=path.name, name=_INSIDE, count=len(names)))
    return content.pop(names[0]), content


def _refuse_odd(members: list[zipfile.ZipInfo], where: str) -> None:
    total = sum(member.file_size for member in members)
    if len(members) > _MOST_FILES or total > _MOST_BYTES:
        sentence = say("Template", "{file} is not unpacked: {count} files of {size} MB are in it.")
        raise InputError(sentence.format(file=where, count=len(members), size=total // 1_000_000))
    if len({member.filename.casefold() for member in members}) != len(members):
        raise InputError(say("Template", "{file} holds a file twice.").format(file=where))
    for member in members:
        mode = member.external_attr >> 16
        linked = stat.S_ISLNK(mode) or (mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG))
        if not plain_name(member.filename) or linked or member.flag_bits & 0x1:
            sentence = say("Template", "{file} holds {name}: only pictures beside the template are allowed.")
            raise InputError(sentence.format(file=where, name=repr(member.filename[:80])))


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, where: str) -> bytes:
    """Return one file of a package, and never more of it than it said it has."""
    with archive.open(member) as file:
        data = file.read(member.file_size + 1)
    if len(data) != member.file_size:
        raise InputError(say("Template", "{file} is no template package, or a damaged one.").format(file=where))
    return data
