"""The ten quantities and five options of ten-by-five.yaml in NumPy: draws a second, mean and tail."""
import sys
import time

import numpy


def pert(random, low, mode, high, draws):
    width = high - low
    return low + width * random.beta(1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width, draws)


def run(seed, draws):
    random = numpy.random.default_rng(seed)
    days = random.gamma(8760.5, 1 / 365, draws)
    cases = random.lognormal(numpy.log(numpy.sqrt(.02 * .05)), numpy.log(.05 / .02) / (2 * 1.6448536269514722), draws)
    q1 = random.beta(96.5, 214.5, draws)
    q2 = random.beta(38, 62, draws)
    q3 = pert(random, .01, .04, .1, draws)
    q4 = random.beta(2, 98, draws)
    q5 = pert(random, .001, .004, .012, draws)
    q6 = random.beta(49.5, 238.5, draws)
    q7 = random.triangular(.002, .01, .03, draws)
    q8 = random.uniform(.005, .06, draws)
    stays = 365 * days * cases
    harm = [
        -stays * q1 * q2 * q3 + 365 * days * q4 * q5 * q6 * .2 + stays * (1 - q1) * q7 * q8,
        -stays * q1 * q3 * .2 + 365 * days * q4 * q5 * .01,
        -stays * q2 * q3 * .2 + stays * q6 * q7,
        -stays * q1 * q2 * q8 * .2 + 365 * days * q4 * q7 * .2,
        -stays * q3 * q8 + stays * q5 * q6 * q7,
    ]
    return [(option.mean(), numpy.quantile(option, .95)) for option in harm]


draws = int(sys.argv[1]) if len(sys.argv) > 1 else 1 << 18
best = float("inf")
for _ in range(5):
    start = time.perf_counter()
    figures = run(1, draws)
    best = min(best, time.perf_counter() - start)
print(f"NumPy {numpy.__version__}, one thread (mean and tail only): {draws / best / 1e6:.2f} million draws/s")
print(f"  o1 of NumPy: mean {figures[0][0]:.5f}, p95 {figures[0][1]:.5f}")
