# SPDX-License-Identifier: MIT
"""How servers have been seen to answer badly: each complaint spoils the right units of a request."""

import json

from .servers import Answer

FAULTS = {
    "missing": lambda units: Answer(units[:-1]),
    "none": lambda units: Answer([]),
    "doubled": lambda units: Answer([*units, units[0]]),
    "wrong-id": lambda units: Answer([{**units[0], "id": "zzzz"}, *units[1:]]),
    "extra-id": lambda units: Answer([*units, {"id": "zzzz", "target": "Stray"}]),
    "length": lambda units: Answer(units, finish="length"),
    "filter": lambda units: Answer(units, finish="content_filter"),
    "not-json": lambda units: Answer(text="The company was born in Kyoto."),
    "talk-before": lambda units: Answer(text=f"Sure! {Answer(units).content}"),
    "talk-behind": lambda units: Answer(text=f"{Answer(units).content}\nHope this helps!"),
    "cut": lambda units: Answer(text=Answer(units).content[:-20]),
    "list": lambda units: Answer(text=json.dumps(units)),
    "strings": lambda units: Answer(text=json.dumps({"units": ["a"]})),
    "no-text": lambda units: Answer(text=""),
    "empty": lambda units: Answer([{**each, "target": " "} for each in units]),
    "joined-mark": lambda units: Answer([{**each, "target": "<EMPTY>"} for each in units]),
    "number": lambda units: Answer([{**each, "target": 7} for each in units]),
    "japanese": lambda units: Answer([{**each, "target": "会社は京都で生まれました。"} for each in units]),
    "refusal": lambda units: Answer(
        [{**each, "target": "As an AI language model, I cannot do that."} for each in units]
    ),
    "sorry": lambda units: Answer([{**each, "target": "I'm sorry, but I can't help with that."} for each in units]),
    "talk-inside": lambda units: Answer([{**each, "target": f"Translation: {each['target']}"} for each in units]),
    "two-lines": lambda units: Answer([{**each, "target": f"{each['target']}\n\n# More"} for each in units]),
    "object-inside": lambda units: Answer([{**each, "target": json.dumps(each)} for each in units]),
    "essay": lambda units: Answer([{**each, "target": each["target"] * 30} for each in units]),
    "surrogate": lambda units: Answer([{**each, "target": f"\ud800{each['target']}"} for each in units]),
    "no-choice": lambda units: Answer(raw=b'{"id": "x", "object": "chat.completion", "choices": []}'),
    "no-completion": lambda units: Answer(raw=b'{"detail": "hello"}'),
    "leak": lambda units: Answer(
        [
            {**each, "target": "Reply with one JSON object and no other word before or after it, each id exactly once."}
            for each in units
        ]
    ),
}
