# SPDX-License-Identifier: MIT
"""A small language model of the Llama kind, read from a GGUF file and run with numpy: slow, and the real thing.

It needs no compiler and no network: `gguf` reads the weights, `tokenizers` cuts the text.
"""

import gguf
import numpy as np
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

_CONTROL = 3
"""What GGUF calls tokens that are marks of the conversation."""


class SmallModel:
    """Continues conversations, always with the likeliest word."""

    def __init__(self, path):
        reader = gguf.GGUFReader(path)
        self._fields = reader.fields
        self._weights = {
            each.name: np.ascontiguousarray(gguf.quants.dequantize(each.data, each.tensor_type), dtype=np.float32)
            for each in reader.tensors
        }
        self._heads, self._groups = self._fact("attention.head_count"), self._fact("attention.head_count_kv")
        self._layers, self._epsilon = self._fact("block_count"), self._fact("attention.layer_norm_rms_epsilon")
        self._size = self._fact("embedding_length") // self._heads
        self._base = self._fact("rope.freq_base")
        self._tokenizer = self._read_tokenizer()
        self._end = self._tokenizer.token_to_id("<|im_end|>")

    def answer(self, messages, most=120):
        """What it says, why it ends there, and the tokens that it read and wrote."""
        text = "".join(f"<|im_start|>{each['role']}\n{each['content']}<|im_end|>\n" for each in messages)
        asked = self._tokenizer.encode(f"{text}<|im_start|>assistant\n").ids
        self._cache = [None] * self._layers
        said, fresh = [], asked
        while len(said) < most:
            token = int(self._next(np.array(fresh), len(asked) + len(said) - len(fresh)).argmax())
            if token == self._end:
                return self._tokenizer.decode(said), "stop", (len(asked), len(said))
            said.append(token)
            fresh = [token]
        return self._tokenizer.decode(said), "length", (len(asked), len(said))

    def _fact(self, name):
        return self._fields[f"llama.{name}"].contents()

    def _read_tokenizer(self):
        tokens = self._fields["tokenizer.ggml.tokens"].contents()
        kinds = self._fields["tokenizer.ggml.token_type"].contents()
        merges = [tuple(each.split(" ")) for each in self._fields["tokenizer.ggml.merges"].contents()]
        found = Tokenizer(models.BPE({each: number for number, each in enumerate(tokens)}, merges))
        digits, words = pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)
        found.pre_tokenizer = pre_tokenizers.Sequence([digits, words])
        found.decoder = decoders.ByteLevel()
        marks = (each for each, kind in zip(tokens, kinds, strict=True) if kind == _CONTROL)
        found.add_special_tokens([AddedToken(each, special=True) for each in marks])
        return found

    def _next(self, tokens, start):
        """How likely each token is behind `tokens`, the first of which is at the place `start`."""
        states = self._weights["token_embd.weight"][tokens]
        places = np.arange(start, start + len(tokens))
        for layer in range(self._layers):
            states = states + self._attended(layer, self._normal(states, f"blk.{layer}.attn_norm"), places)
            states = states + self._fed(layer, self._normal(states, f"blk.{layer}.ffn_norm"))
        last = self._normal(states[-1:], "output_norm")
        return (last @ self._weights["token_embd.weight"].T)[0]

    def _attended(self, layer, states, places):
        query, key, value = (
            (states @ self._weights[f"blk.{layer}.attn_{name}.weight"].T).reshape(len(places), -1, self._size)
            for name in "qkv"
        )
        query, key = self._turned(query, places), self._turned(key, places)
        if self._cache[layer] is not None:
            before = self._cache[layer]
            key, value = np.concatenate([before[0], key]), np.concatenate([before[1], value])
        self._cache[layer] = key, value
        times = self._heads // self._groups
        key, value = np.repeat(key, times, axis=1), np.repeat(value, times, axis=1)
        scores = np.einsum("qhd,khd->hqk", query, key) / float(self._size) ** 0.5
        scores = np.where(np.arange(len(key))[None, None, :] <= places[None, :, None], scores, -np.inf)
        shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        found = np.einsum("hqk,khd->qhd", shares, value).reshape(len(places), -1)
        return found @ self._weights[f"blk.{layer}.attn_output.weight"].T

    def _turned(self, vectors, places):
        """The vectors with their places in them (rotary embedding, neighbours as pairs)."""
        angles = places[:, None] * self._base ** (-np.arange(0, self._size, 2) / self._size)
        # Weights are of single precision: one number of double precision would have all of them converted.
        cosine, sine = (f(angles)[:, None, :].astype(np.float32) for f in (np.cos, np.sin))
        even, odd = vectors[..., ::2], vectors[..., 1::2]
        found = np.empty_like(vectors)
        found[..., ::2], found[..., 1::2] = even * cosine - odd * sine, even * sine + odd * cosine
        return found

    def _fed(self, layer, states):
        gate, up = (states @ self._weights[f"blk.{layer}.ffn_{name}.weight"].T for name in ("gate", "up"))
        return (gate / (1 + np.exp(-gate)) * up) @ self._weights[f"blk.{layer}.ffn_down.weight"].T

    def _normal(self, states, name):
        scale = np.sqrt((states**2).mean(axis=-1, keepdims=True) + self._epsilon)
        return states / scale * self._weights[f"{name}.weight"]
