"""`make train`: the detector's weights from the corpus, with a fixed seed.

The lower layers and the word vectors stay as they came (they know words that no corpus of ours has); the upper layers
and the heads are trained on all tasks at once: intent, what is said beside it, who gets the business, how final,
reasons, evidence, winner.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf
from keras import optimizers

from followup.core.intent.encoder.gate import Gate
from followup.core.intent.encoder.tokens import Tokens
from training import gate as gates
from training.batches import Example, batches, example
from training.corpus import MAILS, Labelled, held_back, load
from training.export import write
from training.network import Arrays, Tree, embed, heads, layer_of, layers, new_heads
from training.plain import composed
from training.start import WIDTH, Start, start
from training.vocabulary import kept
from training.voices import told

SEEDS = (20,)
"""One network is trained from each, and their weights' mean is kept: M. Wortsman et al., "Model soups", 2022. A second
one would take longer than forty minutes."""

FROZEN = 6
LAYERS = 11
EPOCHS = 5
RATE = 2e-4
HEADS_RATE = 1.5e-3
DROP = 0.1
FORGET = 0.1
"""Share of tokens that the upper layers are not shown while they learn, so that no single word decides."""

SMOOTH = 0.05
"""So much of the certainty of a label is shared by the others: labels are people's judgements."""

MEAN = 0.99
"""The weights kept are a running mean of those of the steps, each step weighing so much of the next."""

_WEIGHT = {"intent": 1.0, "also": 0.5, "who": 0.5, "final": 0.25, "reason": 1.0, "evidence": 0.7, "tag": 1.0}


@dataclass(frozen=True, slots=True)
class Trained:
    """What training gives: everything that the weights file is written from."""

    start: Start
    pieces: tuple[int, ...]
    tokens: Tokens
    gate: Gate
    upper: tuple[Arrays, ...]
    heads: Arrays

    def logits(self, mails: Sequence[Labelled]) -> list[Arrays]:
        """Each mail's logits by head, from the trained floats."""
        examples = [example(mail, self.tokens, self.gate) for mail in mails]
        lower = _lower(self.start, self.pieces, examples)
        found: dict[str, Arrays] = {}

        @tf.function(reduce_retracing=True)
        def run(x: tf.Tensor, mask: tf.Tensor, sentence: tf.Tensor) -> Tree:
            return heads(layers(x, self.upper, mask, 0), self.heads, mask, sentence, 0)

        for some, batch in batches(examples, None):
            x = tf.constant(_together(some, lower, batch))
            got = run(x, tf.constant(batch["mask"]), tf.constant(batch["sentence"]))
            for row, one in enumerate(some):
                found[one.mail.id] = {name: value[row].numpy() for name, value in got.items()}
        return [found[mail.id] for mail in mails]


def train(
    mails: Sequence[Labelled],
    held: Sequence[Labelled] = (),
    epochs: int = EPOCHS,
    seeds: Sequence[int] = SEEDS,
    say: Any = print,
) -> Trained:
    """Weights from `mails`; nothing is learned from `held`, but that the gate must open for the losses among them."""
    begun = start()
    pieces = tuple(kept(begun.tokens))
    tokens = Tokens(tuple(begun.tokens.pieces[n] for n in pieces), tuple(begun.tokens.scores[n] for n in pieces))
    gate = gates.train(mails)
    examples = [example(mail, tokens, gate) for mail in mails]
    lower = _lower(begun, pieces, examples)
    found = [_fit(begun, lower, examples, epochs, seed, say) for seed in seeds]
    upper = tuple(_mean([one[0][at] for one in found]) for at in range(LAYERS - FROZEN))
    return Trained(begun, pieces, tokens, gates.opened(gate, held), upper, _mean([one[1] for one in found]))


def _mean(trees: Sequence[Arrays]) -> Arrays:
    return {name: np.mean([tree[name] for tree in trees], axis=0) for name in trees[0]}


def positions(begun: Start) -> np.ndarray:
    """The vector of each place, the one vector for the type of text already added."""
    width = len(begun.vectors["emb.ln.w"])
    return begun.vectors["emb.pos"].reshape(-1, width) + begun.vectors["emb.type"][:width]


def _lower(begun: Start, pieces: Sequence[int], examples: Sequence[Example]) -> dict[str, np.ndarray]:
    """What the frozen layers make of each mail, by its id: they are run once, not in each epoch."""
    word = begun.matrices["emb.word"]
    words = {
        "word": tf.constant(type(word)(word.nibbles[list(pieces)], word.scales[list(pieces)]).numbers()),
        "positions": tf.constant(positions(begun)),
        "norm": tf.constant(begun.vectors["emb.ln.w"]),
        "norm_bias": tf.constant(begun.vectors["emb.ln.b"]),
    }
    low = [{name: tf.constant(value) for name, value in layer_of(begun, n).items()} for n in range(FROZEN)]

    @tf.function(reduce_retracing=True)
    def run(numbers: tf.Tensor, mask: tf.Tensor) -> tf.Tensor:
        return tf.cast(layers(embed(words, numbers), low, mask, 0), tf.float16)

    found: dict[str, np.ndarray] = {}
    for some, batch in batches(examples, None):
        vectors = run(tf.constant(batch["numbers"]), tf.constant(batch["mask"])).numpy()
        found |= {one.mail.id: vectors[row, : len(one.given.numbers)].copy() for row, one in enumerate(some)}
    return found


def _together(some: Sequence[Example], lower: dict[str, np.ndarray], batch: Tree) -> np.ndarray:
    found = np.zeros((*batch["numbers"].shape, WIDTH), np.float32)
    for row, one in enumerate(some):
        found[row, : len(one.given.numbers)] = lower[one.mail.id]
    return found


def _fit(
    begun: Start, lower: dict[str, np.ndarray], examples: list[Example], epochs: int, seed: int, say: Any
) -> tuple[tuple[Arrays, ...], Arrays]:
    tf.keras.utils.set_random_seed(seed)
    upper = [_variables(layer_of(begun, number)) for number in range(FROZEN, LAYERS)]
    head = _variables(new_heads(SEEDS[0]))  # the same in all, or their mean would mean nothing
    steps = epochs * sum(1 for _ in batches(examples, random.Random(seed)))
    rules = [
        (_rule(RATE, steps), [one for w in upper for one in w.values()]),
        (_rule(HEADS_RATE, steps), [*head.values()]),
    ]
    for rule, held in rules:
        rule.build(held)

    @tf.function(reduce_retracing=True)
    def step(x: tf.Tensor, batch: Tree) -> tf.Tensor:
        with tf.GradientTape() as tape:
            shown = tf.nn.dropout(x, FORGET, noise_shape=(tf.shape(x)[0], tf.shape(x)[1], 1)) * (1 - FORGET)
            cost = _loss(
                heads(layers(shown, upper, batch["mask"], DROP), head, batch["mask"], batch["sentence"], DROP), batch
            )
        slopes = tape.gradient(cost, [held for _, held in rules])
        for (rule, held), slope in zip(rules, slopes, strict=True):
            rule.apply(slope, held)
        return cost

    draw, begin = random.Random(seed), time.monotonic()
    for epoch in range(epochs):
        costs = [
            float(
                step(
                    tf.constant(_together(some, lower, batch)),
                    {name: tf.constant(value) for name, value in batch.items()},
                )
            )
            for some, batch in batches(examples, draw)
        ]
        say(f"epoch {epoch + 1} of {epochs}: loss {np.mean(costs):.3f}, {time.monotonic() - begin:.0f} s", flush=True)
    for rule, held in rules:
        rule.finalize_variable_values(held)
    return tuple(_arrays(w) for w in upper), _arrays(head)


def _variables(arrays: Arrays) -> dict[str, tf.Variable]:
    return {name: tf.Variable(value, name=name) for name, value in arrays.items()}


def _arrays(variables: dict[str, tf.Variable]) -> Arrays:
    return {name: value.numpy() for name, value in variables.items()}


def _rule(rate: float, steps: int) -> optimizers.Optimizer:
    """AdamW (I. Loshchilov, F. Hutter, 2019) with a warm-up and a cosine's fall."""
    warm = max(1, steps // 12)
    falling = optimizers.schedules.CosineDecay(0.0, steps - warm, alpha=0.02, warmup_target=rate, warmup_steps=warm)
    return optimizers.AdamW(falling, weight_decay=0.01, global_clipnorm=1.0, use_ema=True, ema_momentum=MEAN)


def _loss(found: Tree, batch: Tree) -> tf.Tensor:
    weight = batch["weight"]
    inside = (
        tf.cast(batch["sentence"] >= 0, tf.float32) * weight[:, None] * (1 + 4 * tf.cast(batch["tag"] > 0, tf.float32))
    )
    shown = weight * tf.cast(batch["evidence"] >= 0, tf.float32)
    parts = {
        "intent": _choice(found["intent"], batch["intent"], weight, SMOOTH),
        "who": _choice(found["who"], batch["who"], weight, SMOOTH),
        "evidence": _choice(found["evidence"], batch["evidence"], shown),
        "tag": _choice(found["tag"], batch["tag"], inside),
        "also": _each(found["also"], batch["also"], weight[:, None]),
        "reason": _each(found["reason"], batch["reason"], weight[:, None]),
        "final": _each(found["final"][:, 0], batch["final"], weight),
    }
    return tf.add_n([_WEIGHT[name] * value for name, value in parts.items()])


def _choice(logits: tf.Tensor, right: tf.Tensor, weight: tf.Tensor, smooth: float = 0.0) -> tf.Tensor:
    """Mean cross entropy of one choice among several."""
    wanted = tf.one_hot(tf.maximum(right, 0), logits.shape[-1], 1 - smooth, smooth / (logits.shape[-1] - 1))
    each = tf.nn.softmax_cross_entropy_with_logits(wanted, logits)
    return tf.reduce_sum(each * weight) / tf.maximum(tf.reduce_sum(weight), 1)


def _each(logits: tf.Tensor, right: tf.Tensor, weight: tf.Tensor) -> tf.Tensor:
    """Cross entropy of several yes-or-no answers, summed over them, mean over the mails."""
    each = tf.nn.sigmoid_cross_entropy_with_logits(right, logits)
    return tf.reduce_sum(each * weight) / tf.maximum(tf.reduce_sum(weight), 1)


if __name__ == "__main__":
    learned, held = held_back(load(MAILS))
    write(train([*learned, *composed(), *told()], held), Path(sys.argv[1]))
