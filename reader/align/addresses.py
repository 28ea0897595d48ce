"""Hides how a translation may spell the address that its original cites."""

from __future__ import annotations

import functools
import re

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:(?://)?")
_LANGUAGE = re.compile(r"^[a-z]{2,3}(?:[-_][a-z]{2,4})?$")
_SUFFIX = re.compile(r"[-_.][a-z]{2}(?:[-_][a-z]{2,4})?(?=\.[a-z]+$)")
_LANGUAGE_HOST = re.compile(r"^(?:www|[a-z]{2}(?:-[a-z]{2,4})?)\.(?=[^.]+\.)")


@functools.lru_cache(maxsize=8192)
def normalise(address: str) -> tuple[str, str]:
    """An address without what localising changes (scheme, language, closing slash), and its host alone.

    Both are empty where nothing is left; a relative address has no host, a fragment only itself.
    """
    folded = address.strip().lower()
    if folded.startswith("#"):
        return folded, ""
    absolute = _SCHEME.match(folded)
    rest = folded[absolute.end() :] if absolute else folded
    path, _, fragment = rest.partition("#")
    parts = [part for part in path.split("/") if part not in ("", ".", "..")]
    host = ""
    if absolute and parts:
        host = _LANGUAGE_HOST.sub("", parts[0])
        parts = parts[1:]
    kept = [part for part in parts if not _LANGUAGE.match(part)] or parts[-1:]
    if kept:
        kept[-1] = _SUFFIX.sub("", kept[-1])
    page = "/".join([host, *kept] if host else kept)
    return (f"{page}#{fragment}" if fragment and not page else page), host
