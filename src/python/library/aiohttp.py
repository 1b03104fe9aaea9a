"""aiohttp's client, as far as a page can be one. Its server is not here: see `aiohttp.web`."""

import aiohttp.client_exceptions as client_exceptions
from aiohttp.client import ClientSession, ClientTimeout, FormData, request
from aiohttp.client_exceptions import (
    ClientConnectionError,
    ClientConnectionResetError,
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientError,
    ClientOSError,
    ClientPayloadError,
    ClientResponseError,
    ClientSSLError,
    ConnectionTimeoutError,
    ContentTypeError,
    InvalidURL,
    InvalidUrlClientError,
    NonHttpUrlClientError,
    ServerConnectionError,
    ServerDisconnectedError,
    ServerTimeoutError,
    SocketTimeoutError,
    TooManyRedirects,
)
from aiohttp.client_reqrep import ClientResponse, RequestInfo
from aiohttp.connector import BaseConnector, TCPConnector
from aiohttp.cookiejar import CookieJar, DummyCookieJar
from aiohttp.helpers import BasicAuth
from aiohttp.streams import StreamReader

__version__ = "3.11.0"
