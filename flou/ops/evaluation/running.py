"""Predicting for every example: the shipped functions one by one, the models several at a time."""

import asyncio
from collections.abc import Sequence

from chat.llm.port import LLMClient
from flou.ops.evaluation import figures
from flou.ops.evaluation.asking import AskingPredictor
from flou.ops.evaluation.figures import Pair
from flou.ops.evaluation.lines import BadLine, Example
from flou.ops.evaluation.predictors import Predictor

AT_ONCE = 8  # calls in flight: quick, and below the rate limits of a small account
Result = Pair | BadLine


def alone(examples: Sequence[Example], predict: Predictor) -> list[Result]:
    """Return example and prediction for each, or why a line of the wrong shape could not be used."""
    found: list[Result] = []
    for example in examples:
        try:
            found.append((example.data, {"id": example.id, **predict(example.data)}))
        except Exception as error:  # a line is data from outside; its refusal is reported
            found.append(_refused(example, error))
    return found


async def asking(examples: Sequence[Example], predict: AskingPredictor, llm: LLMClient) -> list[Result]:
    """Return the same as `alone`, with a model's help."""
    places = asyncio.Semaphore(AT_ONCE)

    async def one(example: Example) -> Result:
        async with places:
            try:
                prediction = await predict(llm, example.data)
            except Exception as error:  # as above
                return _refused(example, error)
            return example.data, {"id": example.id, **prediction}

    try:
        return await asyncio.gather(*(one(example) for example in examples))
    finally:
        await llm.aclose()


def measurable(kind: str, example: Example, result: Result) -> Result:
    """Return the result, or why its line cannot be counted: the right answer it gives has another shape."""
    if isinstance(result, BadLine):
        return result
    try:
        figures.rows(kind, [result])
    except Exception as error:  # as in `alone`
        return _refused(example, error)
    return result


def _refused(example: Example, error: Exception) -> BadLine:
    """Name the kind of error, and the missing field; never the text of the line."""
    what = f"no field {error}" if isinstance(error, KeyError) else type(error).__name__
    return BadLine(example.number, what)
