"""Decks opened, changed and saved by LibreOffice."""

import shutil
import subprocess
from collections.abc import Iterable
from html import escape
from pathlib import Path

import pytest

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")

_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">{code}</script:module>
"""
_CODE = """
Sub Change(source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  deck = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  slides = deck.DrawPages
  {change}
  Dim format(0) As New com.sun.star.beans.PropertyValue
  format(0).Name = "FilterName"
  format(0).Value = "Impress MS PowerPoint 2007 XML"
  deck.storeToURL(ConvertToURL(target), format())
  deck.close(True)
End Sub
"""


def saved(decks: Iterable[Path], folder: Path) -> None:
    """Open decks in LibreOffice and save them to ``folder`` under their names."""
    _run(folder / "profile", "--convert-to", "pptx", "--outdir", str(folder), *map(str, decks))


def changed(deck: Path, target: Path, change: str, profile: Path) -> None:
    """Save a deck that LibreOffice opened and on whose ``slides`` it ran a ``change`` in Basic."""
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    if not module.exists():  # made when LibreOffice starts for the first time
        _run(profile, "--terminate_after_init")
    code = escape(_CODE.replace("{change}", change))
    module.write_text(_MODULE.format(code=code), "utf-8")
    _run(profile, f"macro:///Standard.Module1.Change({deck},{target})")
    assert target.exists(), "LibreOffice saved nothing"


def _run(profile: Path, *arguments: str) -> None:
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
