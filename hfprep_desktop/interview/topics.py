"""What candidates speak of that an interviewer may come back to: topics, and words that name them.

A topic is recognised by its words alone, in any form that differs by a plural s; a phrase behind a
plain denial in the same clause ("no", "without", "decided against") does not bring its topic up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hfprep_desktop.bare_words import bare

_WRITTEN: Final[Mapping[str, str]] = {
    "multi-region": (
        "multi region, multiple region, several region, every region, each region, all "
        "region, two region, three region, four region, five region, more region, other "
        "region, another region, second region, per region, regional copy, regional copies, "
        "regional cluster, replicate, replicated, replication, geo replication, active "
        "active, standby region"
    ),
    "data-lake": (
        "data lake, lake, one big store, lakehouse, central store, single store, data "
        "warehouse, warehouse"
    ),
    "fine-tuning-cost": (
        "fine tuning, fine tune, finetuning, finetune, fine tuned, fine tunes, training job, "
        "training run, adapter, lora, retrain, retraining"
    ),
    "moderation": (
        "moderation, moderate, moderator, unsafe, harmful, abuse, malware, review queue, "
        "content policy, trust and safety, toxic, takedown, take down, report button"
    ),
    "vendor-lock-in": (
        "vendor, lock in, aws, amazon, azure, gcp, google cloud, bedrock, sagemaker, managed "
        "service, cloud provider, third party, provider, proprietary"
    ),
    "latency": (
        "latency, millisecond, response time, sub second, p95, p99, time to first token, cold "
        "start, real time"
    ),
    "privacy": (
        "privacy, private data, private model, gdpr, personal data, pii, consent, data "
        "residency, residency, anonymous, anonymise, anonymize, encrypt, encryption, hipaa"
    ),
    "adoption": (
        "adoption, adopt, active developer, active user, onboarding, activation, sign up, "
        "signup, conversion, retention, churn, community, growth, first deployment"
    ),
    "team-size": (
        "one team, small team, our team, the team, engineers, headcount, hire, hiring, squad, staff"
    ),
    "timeline": (
        "sprint, next quarter, this quarter, two quarters, roadmap, deadline, timeline, mvp, "
        "milestone, launch date, first phase, phase one, time to market, go live, by the end "
        "of"
    ),
    "caching": (
        "cache, caching, cached, cdn, at the edge, edge node, warm copy, warm copies, precompute, "
        "precomputed"
    ),
    "accelerators": (
        "gpu, accelerator, h100, a100, tpu, inference server, warm pool, autoscale, "
        "autoscaling, autoscaler, serverless, batching, quantized, quantised, gpu cluster"
    ),
    "cost": (
        "cost, budget, expensive, cheap, cheaper, spend, dollar, margin, price per, unit economics"
    ),
    "pricing": (
        "pricing, subscription, free tier, paid tier, pay per, usage based, billing, take "
        "rate, revenue share, commission"
    ),
    "search": (
        "search, ranking, recommendation, recommend, discovery, semantic, embedding, vector "
        "database, vector store, retrieval, rag"
    ),
    "evaluation": (
        "evaluation, evaluate, eval, benchmark, leaderboard, test set, accuracy, model "
        "quality, human review, golden set"
    ),
    "experiments": (
        "experiment, a b test, ab test, control group, holdout, pilot, beta, canary, cohort, "
        "significance"
    ),
    "reliability": (
        "uptime, availability, outage, failover, incident, sla, rollback, fallback, degrade, "
        "three nine, four nine, on call"
    ),
    "security": (
        "security, secret, access token, permission, access control, sandbox, isolation, "
        "supply chain, pickle, vulnerability, audit, sso, tenant"
    ),
    "licensing": (
        "license, licence, licensing, open source, apache, gated, terms of use, attribution, "
        "copyright"
    ),
    "logging": (
        "logging, logs, telemetry, kafka, event stream, event bus, logging pipeline, event "
        "pipeline, clickstream, observability, monitoring, tracing, dashboard"
    ),
    "microservices": (
        "microservice, service mesh, kubernetes, orchestration, orchestrator, gateway, "
        "message queue, queue, workflow engine, event driven, feature store"
    ),
    "migration": (
        "migrate, migration, refactor, rewrite, rebuild, from scratch, replatform, backwards "
        "compatible, deprecate, legacy"
    ),
    "enterprise": (
        "enterprise, procurement, customer success, contract, private hub, on premise, on prem, vpc"
    ),
    "competition": (
        "competitor, competition, openai, anthropic, replicate com, together ai, ollama, "
        "github, market share, differentiate, differentiation"
    ),
    "data-quality": (
        "dataset, labelling, labeling, labelled data, labeled data, annotation, data quality, "
        "drift, training data, synthetic data, model card"
    ),
    "equity": "equity, percent of the company, stock, stock option, vesting, grant",
    "base": "base, salary, base salary, fixed pay",
    "sign-on": "sign on, signing bonus, bonus, relocation",
    "competing-offer": (
        "other offer, competing offer, peer offer, another offer, another company, "
        "market data, written offer"
    ),
    "start-date": "start date, notice period, notice, remote, relocate, relocation",
}

TOPICS: Final[Mapping[str, tuple[str, ...]]] = {
    topic: tuple(written.split(", ")) for topic, written in _WRITTEN.items()
}
"""Topic -> the words by which it is recognised, in small letters."""

_DENIALS: Final = frozenset(
    {
        "no", "not", "without", "never", "nor", "instead", "rather", "against", "avoid", "skip",
        "reject", "rejected", "rule", "ruled", "drop", "dropped", "cannot", "cant", "dont", "wont",
        "isnt", "arent", "wouldnt", "shouldnt", "doesnt",
    }
)  # fmt: skip
_TURNS: Final = frozenset({"but"})
"""What is denied before this word is proposed behind it, or the other way round."""
_REACH: Final = 8
"""So many words before a phrase a denial in the same clause still belongs to it."""


@dataclass(frozen=True, slots=True)
class Touch:
    """A topic or phrase that was spoken of: words [first, last) of what was searched."""

    first: int
    last: int


def touches(words: Sequence[str], topics: Iterable[str], phrases: Iterable[str]) -> list[Touch]:
    """Where `words` speak of one of the topics or say one of the phrases, in order."""
    said = [_singular(bare(word)) for word in _split(words)]
    ends = [word.endswith((",", ".", ";", ":", "?", "!")) for word in _split(words)]
    places = [index for index, word in enumerate(words) for _ in word.replace("-", " ").split()]
    wanted = [*phrases, *(phrase for topic in topics for phrase in TOPICS[topic])]
    found = {
        (first, first + len(parts))
        for phrase in wanted
        if (parts := [_singular(bare(part)) for part in phrase.replace("-", " ").split()])
        for first in range(len(said) - len(parts) + 1)
        if said[first : first + len(parts)] == parts and not _denied(said, ends, first)
    }
    return [Touch(places[first], places[last - 1] + 1) for first, last in sorted(found)]


def _split(words: Sequence[str]) -> list[str]:
    return [part for word in words for part in word.replace("-", " ").split()]


def _denied(said: Sequence[str], ends: Sequence[bool], first: int) -> bool:
    for place in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if ends[place] or said[place] in _TURNS:
            return False
        if said[place] in _DENIALS:
            return True
    return False


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
