"""The functions of `os` that wait for a disk, awaited."""

import os

from _aiofiles import awaited as _awaited
import aiofiles.ospath as path

access = _awaited(os.access)
getcwd = _awaited(os.getcwd)
listdir = _awaited(os.listdir)
makedirs = _awaited(os.makedirs)
mkdir = _awaited(os.mkdir)
remove = _awaited(os.remove)
removedirs = _awaited(os.removedirs)
rename = _awaited(os.rename)
renames = _awaited(os.renames)
replace = _awaited(os.replace)
rmdir = _awaited(os.rmdir)
scandir = _awaited(os.scandir)
stat = _awaited(os.stat)
unlink = _awaited(os.unlink)
