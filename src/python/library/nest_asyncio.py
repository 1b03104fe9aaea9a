"""Lets `asyncio.run` be called where a loop runs already, as the package of this name does."""

from _mesero import nest as _nest


def apply(loop=None):
    _nest()
