#!/usr/bin/env python3
"""Passwords in bulk: ten calls, and the better way, one call.

PASSMINT_API_KEY=pm_... python3 bulk.py [URL]
"""

import os
import sys

import requests

URL = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8787"
HEADERS = {"X-API-Key": os.environ["PASSMINT_API_KEY"]}


def call(**parameters):
    answer = requests.get(
        f"{URL}/v1/generate/password", params=parameters, headers=HEADERS, timeout=10
    )
    answer.raise_for_status()
    return answer.json()


one_by_one = [call(length=14)["password"] for _ in range(10)]
at_once = call(length=14, count=10)["passwords"]

for password in one_by_one + at_once:
    print(password)
