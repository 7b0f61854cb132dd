"""Texts in the encodings that offices use: each list of names in each of the encodings it can be written in."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.errors import InputError
from checkin.sheets import read_book
from checkin.sheets.child import read_bytes
from checkin.sheets.encodings import decode
from checkin.sheets.refusals import Refused

LISTS = {
    "zh": ["编号,姓名,单位", "001,欧阳娜娜,四川省生态环境厅", "002,王建国,浙江省生态环境厅"],
    "zh rare": ["编号,姓名", "001,欧阳䶮", "002,张翀", "003,古丽娜尔·买买提"],
    "zh short": ["编号,姓名", "1,张三"],
    "zh mixed": ["编号,姓名,拼音", "1,张三,Zhang San", "2,李四（女）,Li Si", "3,阿里,Ali"],
    "tw": ["編號,姓名,單位", "001,歐陽娜娜,臺北市政府環境保護局", "002,林志玲,高雄市政府"],
    "ja": ["番号,氏名,所属", "001,山田太郎,環境省", "002,佐藤さくら,東京都"],
    "ko": ["번호,성명,소속", "001,김민수,환경부", "002,이영희,서울특별시"],
    "ru": ["номер,имя,организация", "001,Иван Петров,Министерство", "002,Ольга Сергеева,Казань"],
    "uk": ["номер,ім'я,установа", "001,Олена Ковальчук,Міністерство довкілля", "002,Юрій Їжак,Київ"],
    "pl": ["numer,nazwisko,urząd", "001,Łukasz Żółć,Urząd Miasta Łódź", "002,Małgorzata Śląska,Gdańsk"],
    "cs": ["číslo,jméno,úřad", "001,Jiří Dvořák,Ministerstvo životního prostředí", "002,Šárka Černá,Plzeň"],
    "hu": ["szám,név,hivatal", "001,Győző Kőműves,Környezetvédelmi hivatal", "002,Sándor Öry,Pécs"],
    "ro": ["număr,nume", "001,Ştefan Ţuţea,Ministerul Mediului Bucureşti", "002,Ioana Mănescu,Iaşi"],
    "de": ["Nummer,Name,Behörde", "001,Jürgen Müller-Größe,Umweltamt Köln", "002,Käthe Weiß,Zürich"],
    "fr": ["numéro,nom,unité", "001,François Lefèvre,Ministère de l’Écologie", "002,Zoë Gagné,Orléans"],
    "es": ["número,nombre,unidad", "001,José Núñez,Ministerio de Transición", "002,Begoña Ibáñez,Málaga"],
    "pt": ["número,nome,unidade", "001,João Conceição,Ministério", "002,Inês Simões,São Paulo"],
    "sv": ["nummer,namn,enhet", "001,Åsa Öberg,Naturvårdsverket", "002,Björn Sjögren,Malmö"],
    "da": ["nummer,navn", "001,Søren Kjærgård,Miljøstyrelsen", "002,Bjørn Ærø,Ålborg"],
    "is": ["númer,nafn", "001,Þórður Guðmundsson,Umhverfisráðuneytið", "002,Sigríður Ægisdóttir,Akureyri"],
    "tr": ["numara,ad soyad,kurum", "001,Şükrü Çağlayan,Çevre Bakanlığı", "002,Gülşen Işık,İstanbul"],
    "el": ["αριθμός,όνομα,υπηρεσία", "001,Γιώργος Παπαδόπουλος,Υπουργείο", "002,Ελένη Νικολάου,Αθήνα"],
    "he": ["מספר,שם,משרד", "001,דוד כהן,המשרד להגנת הסביבה", "002,שרה לוי,ירושלים"],
    "ar": ["رقم,الاسم", "001,محمد أحمد", "002,فاطمة علي"],
    "lt": ["numeris,vardas,įstaiga", "001,Žygimantas Šėža,Aplinkos ministerija", "002,Ūla Čiurlionytė,Kaišiadorys"],
    "th": ["เลขที่,ชื่อ,หน่วยงาน", "001,สมชาย ใจดี,กรมควบคุมมลพิษ", "002,สุดา รักไทย,เชียงใหม่"],
    "mixed": ["number,name,unit", "1,José Núñez,Málaga", "2,Jürgen Größe,Köln", "3,François Lefèvre,Orléans"],
}
ENCODINGS = {
    **dict.fromkeys(("zh", "zh rare", "zh short", "zh mixed"), ("gb18030",)),
    **dict.fromkeys(("pl", "cs", "hu", "ro"), ("cp1250",)),
    **dict.fromkeys(("de", "fr", "es", "pt", "sv", "da", "is", "mixed"), ("cp1252",)),
    **{"ru": ("cp1251", "koi8-r", "cp866"), "uk": ("cp1251",), "tr": ("cp1254",), "tw": ("big5",), "ja": ("cp932",)},
    **{"ko": ("cp949",), "el": ("cp1253",), "he": ("cp1255",), "ar": ("cp1256",), "lt": ("cp1257",), "th": ("cp874",)},
}
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
CASES = [(language, encoding) for language in LISTS for encoding in (*UNICODE, *ENCODINGS[language])]


@pytest.mark.parametrize(("language", "encoding"), CASES)
@pytest.mark.parametrize("people", [1, 9])
def test_lists_of_names(language: str, encoding: str, people: int) -> None:
    text = "\r\n".join(LISTS[language][: 1 + people]) + "\r\n"
    if encoding == "cp1255" and people == 1:
        pytest.skip("two words of Hebrew alone could be Russian: the choice is offered")
    read, used, offered = decode(text.encode(encoding))
    assert read == text, (used, read)
    assert used in [one.name for one in offered]


def test_the_choice_is_offered_with_samples(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes("number;name\r\n1;Jiří Dvořák\r\n2;Šárka Černá\r\n".encode("cp1250"))
    book = read_book(path)
    assert book.encoding == "cp1250" and book.encodings[0].sample == ("Jiří Dvořák", "Šárka Černá")
    assert "cp1252" in [one.name for one in book.encodings]
    other = read_book(path, encoding="cp1252")
    assert other.encoding == "cp1252" and other.sheets[0].rows[1] == ("1", "Jiøí Dvoøák")
    assert other.encodings[0].name == "cp1252" and "cp1250" in [one.name for one in other.encodings]


@pytest.mark.parametrize("encoding", ["klingon", "hex", "rot13", "", "a\0b", "ё"])
def test_what_is_no_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "r.csv").write_bytes("编号,姓名\n1,张三\n".encode("gb18030"))
    if encoding == "":
        assert read_book(tmp_path / "r.csv", encoding=encoding).encoding == "gb18030"
        return
    with pytest.raises(InputError, match="no encoding"):
        read_book(tmp_path / "r.csv", encoding=encoding)
    with pytest.raises(InputError, match="cannot be read as utf-8"):
        read_book(tmp_path / "r.csv", encoding="utf-8")


def test_there_is_no_choice_where_there_is_no_doubt() -> None:
    assert decode(b"number,name\n1,Ada\n") == ("number,name\n1,Ada\n", "utf-8", ())


def test_a_text_cut_off_in_a_character_is_still_utf_8() -> None:
    data = "编号,姓名\n1,张三\n2,王建国\n3,李芳\n4,欧阳娜娜\n5,张".encode()[:-1]
    text, used, _ = decode(data)
    assert used == "utf-8" and text.endswith("\N{REPLACEMENT CHARACTER}")


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_are_rows_or_refused(data: bytes) -> None:
    with contextlib.suppress(Refused):
        _, sheets, _, _ = read_bytes(data, "x", "")
        for _, _, found in sheets:
            assert all(isinstance(cell, str) for line in found for cell in line)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["utf-8", "gb18030", "cp1252", "utf-16", "unicode_escape", "idna"]))
def test_any_bytes_in_any_encoding(data: bytes, encoding: str) -> None:
    with contextlib.suppress(Refused):
        read_bytes(data, "x", encoding)
