#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks an export of Mapdesk's journal (NDJSON) by the rules in docs/journal-export.md alone.

    checkexport.py FILE [HEAD]

HEAD is a head hash of an earlier export: the file must still have the entry that it belongs to.
Prints what it found; ends with 0 for a whole or purged chain, 1 for a broken one, 2 for a file that
is no export. Shares nothing with Mapdesk, so that the two cannot make the same mistake.
"""

import base64
import hashlib
import json
import sys

NOTHING = bytes(32)


class NoExport(Exception):
    pass


def is_number(value):
    return type(value) is int


def refuse_constant(name):
    raise ValueError(name)


def parse(text):
    return json.loads(text, parse_constant=refuse_constant)


def bytes_of(line, name):
    """The member as the bytes that were hashed; None where the journal has nothing."""
    if name + "_base64" in line:
        return base64.b64decode(line[name + "_base64"], validate=True)
    return None if line[name] is None else line[name].encode()


def payload_hash(line):
    digest = hashlib.sha256(bytes.fromhex(line["salt"]))
    for name in ("before", "after"):
        data = bytes_of(line, name)
        digest.update(b"\xff" * 8 if data is None else len(data).to_bytes(8, "big") + data)
    return digest.digest()


class Chain:
    def __init__(self, start):
        self.previous = bytes.fromhex(start["previous"])
        self.after = start["after"]  # the seq of the entry before the first; 0: there is none
        self.next = self.after + 1
        self.hashes = set()
        self.problems = []
        self.kinds = {}
        self.missing = []  # entries whose data is not there, so far without a purge
        self.purged = 0
        self.entries = 0
        self.left_out = 0
        if self.after == 0 and self.previous != NOTHING:
            self.problem("the first entry follows nothing, but there is a hash before it")

    def take(self, line):
        seq = line["seq"]
        metadata = bytes_of(line, "metadata")
        payload = bytes.fromhex(line["payload_hash"])
        entry_hash = bytes.fromhex(line["hash"])
        follows = self.takes_number(seq)
        right = hashlib.sha256(self.previous + payload + metadata).digest()
        if len(payload) != 32 or (follows and entry_hash != right):
            self.problem(f"entry {seq} does not fit its hash")
        self.previous = entry_hash
        self.hashes.add(entry_hash)
        self.entries += 1
        self.take_data(seq, line, payload)
        self.take_facts(seq, metadata)

    def takes_number(self, seq):
        follows = seq == self.next
        if not follows:
            self.problem(f"before entry {seq} there is none that it follows")
        self.next = seq + 1
        return follows

    def take_data(self, seq, line, payload):
        state = line["data"]
        if state == "included":
            salt = bytes.fromhex(line["salt"])
            if len(salt) != 32 or payload_hash(line) != payload:
                self.problem(f"the data of entry {seq} does not fit its hash")
        elif state == "left out" and payload != NOTHING:
            self.left_out += 1
        elif state == "removed" and payload != NOTHING:
            self.missing.append(seq)
        elif state != "none" or payload != NOTHING:
            self.problem(f"entry {seq} has data and none")

    def take_facts(self, seq, metadata):
        try:
            facts = parse(metadata.decode())
        except ValueError:
            facts = None
        if not isinstance(facts, dict):
            self.problem(f"what entry {seq} says is no JSON object")
            return
        if not is_number(facts.get("seq")) or facts["seq"] != seq:
            self.problem(f"entry {seq} says that it is another one")
        kind = self.kinds[seq] = facts.get("kind")
        if kind == "outcome" and self.kinds.get(facts.get("of"), "not here") != "write":
            self.take_stray_outcome(seq, facts.get("of"))
        if kind == "purge" and is_number(facts.get("through")):
            through = min(facts["through"], seq - 1)
            kept = [missing for missing in self.missing if missing > through]
            self.purged += len(self.missing) - len(kept)
            self.missing = kept

    def take_stray_outcome(self, seq, of):
        if not is_number(of) or not 1 <= of <= self.after:  # else its write lies before the file
            self.problem(f"entry {seq} says what became of no write")

    def finish(self, end):
        # In an export that ends before the journal a later purge cannot be seen.
        if end["last"] == end["journal_last"]:
            for seq in self.missing:
                self.problem(f"the data of entry {seq} is not there, and no purge says why")
        if end["entries"] != self.entries:
            self.problem(f"{self.entries} entries, but the last line says {end['entries']}")
        if bytes.fromhex(end["head"]) != self.previous:
            self.problem("the last line names another head")

    def problem(self, text):
        self.problems.append(text)


def read(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        lines = [parse(line) for line in file]
    if len(lines) < 2 or lines[0].get("format") != "mapdesk-journal" or "head" not in lines[-1]:
        raise NoExport("it does not start or not end like an export")
    if lines[0]["version"] != 1:
        raise NoExport(f"its version {lines[0]['version']} is not known here")
    return lines[0], lines[1:-1], lines[-1]


def check(path, known_head):
    start, entries, end = read(path)
    chain = Chain(start)
    for line in entries:
        chain.take(line)
    chain.finish(end)
    if known_head and bytes.fromhex(known_head) not in chain.hashes:
        chain.problem("the entry of the known head is not there: entries were cut off or replaced")
    return chain


def main():
    try:
        chain = check(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, NoExport) as error:
        print(f"no export: {error}")
        return 2
    state = "broken" if chain.problems else "purged" if chain.purged else "whole"
    print(f"{state}: {chain.entries} entries, head {chain.previous.hex()}")
    for text in chain.problems:
        print(text)
    if chain.left_out:
        print(f"The data of {chain.left_out} entries is not in the file and was not checked.")
    return 1 if chain.problems else 0


if __name__ == "__main__":
    sys.exit(main())
