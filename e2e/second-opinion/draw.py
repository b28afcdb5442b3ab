"""An independent reading of zjcs-draw/1 in another language.

Reads requests from standard input, one JSON object a line:
    {"draw", "round", "secret", "witness", "publicValue": null | {"source", "round", "value"},
     "candidates": [{"id", "nonce"}]}
and writes for each the transcript's derived values, one JSON object a line:
    {"commitment", "listHash", "seed", "order": [[id, score], ...]}
Written from the description of the draw alone, with the standard library only.
"""

import hashlib
import hmac
import json
import struct
import sys
import unicodedata


def as_bytes(item):
    if isinstance(item, bytes):
        return item
    return unicodedata.normalize("NFC", str(item)).encode("utf-8")


def lp(*items):
    return b"".join(struct.pack(">I", len(as_bytes(item))) + as_bytes(item) for item in items)


def sha(*items):
    return hashlib.sha256(lp(*items)).digest()


def repeat(request):
    draw, number = request["draw"], request["round"]
    secret = bytes.fromhex(request["secret"])
    witness = bytes.fromhex(request["witness"] or "")
    public = request["publicValue"] or {"source": "none", "round": "", "value": ""}
    people = sorted(request["candidates"], key=lambda one: one["id"].encode("utf-8"))
    nonces = [bytes.fromhex(one["nonce"]) for one in people]
    commits = [sha("zjcs-draw/1/commit", one["id"], draw, number, nonce) for one, nonce in zip(people, nonces)]
    pairs = [item for one, commit in zip(people, commits) for item in (one["id"], commit)]
    entries = sha("zjcs-draw/1/list", len(people), *pairs)
    value = bytes.fromhex(public["value"])
    seed = sha("zjcs-draw/1/seed", draw, number, entries, secret, witness, public["source"], public["round"], value, *nonces)
    scores = [
        (hmac.new(seed, lp("zjcs-draw/1/score", one["id"]), hashlib.sha256).hexdigest(), one["id"].encode("utf-8"))
        for one in people
    ]
    return {
        "commitment": sha("zjcs-draw/1/commit", "platform", draw, number, secret).hex(),
        "listHash": entries.hex(),
        "seed": seed.hex(),
        "order": [[name.decode("utf-8"), score] for score, name in sorted(scores)],
    }


for line in sys.stdin:
    print(json.dumps(repeat(json.loads(line)), ensure_ascii=False))
