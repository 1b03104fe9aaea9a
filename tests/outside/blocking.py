import asyncio
import time
import requests

async def tick():
    await asyncio.sleep(0.25)
    print("tick", time.monotonic())

async def main():
    task = asyncio.create_task(tick())
    await asyncio.sleep(0)
    r = requests.get("https://real/201")
    print(r, r.status_code, r.ok, r.text, r.headers["Content-Type"], r.elapsed, time.monotonic())
    await task
    answers = await asyncio.gather(*(asyncio.to_thread(requests.get, "https://real/200") for _ in range(3)))
    print(answers, time.monotonic())

asyncio.run(main())
r = requests.post("https://example.com/post", params={"a": 1}, json={"b": [2]}, timeout=5)
print(r.json()["json"], r.url, bool(r), r.encoding)
for url, options in [
    ("https://example.com/status/404", {}),
    ("https://real/503", {}),
    ("https://nowhere/", {}),
    ("https://example.com/delay/9", {"timeout": 0.5}),
    ("example.com", {}),
    ("ftp://example.com", {}),
]:
    try:
        requests.get(url, **options).raise_for_status()
    except requests.RequestException as error:
        print(type(error).__name__, error, isinstance(error, requests.exceptions.RequestException))
try:
    requests.get("https://example.com/").json()
except requests.JSONDecodeError as error:
    print(type(error).__name__, isinstance(error, ValueError))
with requests.Session() as session:
    session.headers.update({"X-Mesa": "7"})
    print(session.get("https://example.com/headers").json()["headers"], requests.codes.not_found)
