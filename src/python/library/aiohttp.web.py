"""aiohttp's server, which is not here: nobody can reach a page from outside. What the page says of a missing module names what is."""

raise ModuleNotFoundError("No module named 'aiohttp.web'", name="aiohttp.web")
