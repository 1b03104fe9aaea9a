"""The questions of `os.path` that wait for a disk, awaited."""

import os.path as _path

from _aiofiles import awaited as _awaited

abspath = _awaited(_path.abspath)
exists = _awaited(_path.exists)
getatime = _awaited(_path.getatime)
getctime = _awaited(_path.getctime)
getmtime = _awaited(_path.getmtime)
getsize = _awaited(_path.getsize)
isdir = _awaited(_path.isdir)
isfile = _awaited(_path.isfile)
islink = _awaited(_path.islink)
samefile = _awaited(_path.samefile)
