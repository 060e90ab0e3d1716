/** One labelled place: which features it has, what the dictionary says of it, and the reading that is right. */
export interface Example {
  /** Indexes of its features, below the number of features. */
  features: Int32Array;
  /** The right class. */
  right: number;
  /** How much it counts. */
  weight: number;
}

/** What is learnt: for feature f and class k the score at f × classes + k; the last row is each class's own. */
export type Weights = Float64Array;

const HISTORY = 6;

/**
 * Multinomial logistic regression with a penalty on squared weights, by L-BFGS over all examples at once. The problems
 * are small (a few hundred examples a character), so the exact optimum costs milliseconds and is the same each time.
 *
 * @param scale for each feature the value it has where it is present: a smaller one means a stronger penalty
 * @param penalty strength of the penalty for a weight of a feature with scale 1
 */
export function fitWeights(
  examples: readonly Example[],
  featureCount: number,
  classes: number,
  scale: Float64Array,
  penalty: number,
  rounds = 60,
): Weights {
  const size = (featureCount + 1) * classes;
  const weights = new Float64Array(size);
  let gradient = new Float64Array(size);
  let loss = lossOf(examples, classes, featureCount, scale, penalty, weights, gradient);
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = towards(gradient, steps, changes);
    let slope = 0;
    for (let i = 0; i < size; i++) slope += direction[i]! * gradient[i]!;
    if (slope > -1e-7) break;
    let step = round === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextLoss = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 20; attempt++, step /= 2) {
      for (let i = 0; i < size; i++) next[i] = weights[i]! + step * direction[i]!;
      nextLoss = lossOf(examples, classes, featureCount, scale, penalty, next, nextGradient);
      if (nextLoss <= loss + 1e-4 * step * slope) break;
    }
    if (!(nextLoss < loss)) break;
    const s = next.map((v, i) => v - weights[i]!);
    const y = nextGradient.map((v, i) => v - gradient[i]!);
    steps.push(s);
    changes.push(y);
    if (steps.length > HISTORY) {
      steps.shift();
      changes.shift();
    }
    weights.set(next);
    gradient = nextGradient;
    if (loss - nextLoss < 1e-5 * loss) break;
    loss = nextLoss;
  }
  for (let f = 0; f < featureCount; f++) for (let k = 0; k < classes; k++) weights[f * classes + k]! *= scale[f]!;
  return weights;
}

/** The loss and, into `gradient`, its derivative. */
function lossOf(
  examples: readonly Example[],
  classes: number,
  featureCount: number,
  scale: Float64Array,
  penalty: number,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  let loss = 0;
  for (let i = 0; i < weights.length; i++) {
    const strength = i >= featureCount * classes ? penalty / 20 : penalty;
    gradient[i] = strength * weights[i]!;
    loss += (strength * weights[i]! * weights[i]!) / 2;
  }
  const scores = new Float64Array(classes);
  const own = featureCount * classes;
  for (const { features, right, weight } of examples) {
    for (let k = 0; k < classes; k++) scores[k] = weights[own + k]!;
    for (const f of features) {
      const value = scale[f]!;
      for (let k = 0; k < classes; k++) scores[k]! += value * weights[f * classes + k]!;
    }
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classes; k++) most = Math.max(most, scores[k]!);
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += Math.exp(scores[k]! - most);
    loss += weight * (Math.log(sum) + most - scores[right]!);
    for (let k = 0; k < classes; k++) scores[k] = weight * (Math.exp(scores[k]! - most) / sum - (k === right ? 1 : 0));
    for (let k = 0; k < classes; k++) gradient[own + k]! += scores[k]!;
    for (const f of features) {
      const value = scale[f]!;
      for (let k = 0; k < classes; k++) gradient[f * classes + k]! += value * scores[k]!;
    }
  }
  return loss;
}

/** Where to go next: down the gradient, bent by what the last steps taught of the curvature. */
function towards(gradient: Float64Array, steps: readonly Float64Array[], changes: readonly Float64Array[]) {
  const direction = gradient.map(v => -v);
  const dot = (a: Float64Array, b: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
    return sum;
  };
  const alphas: number[] = [];
  for (let j = steps.length - 1; j >= 0; j--) {
    const alpha = dot(steps[j]!, direction) / dot(steps[j]!, changes[j]!);
    alphas[j] = alpha;
    for (let i = 0; i < direction.length; i++) direction[i]! -= alpha * changes[j]![i]!;
  }
  const last = steps.length - 1;
  if (last >= 0) {
    const first = dot(steps[last]!, changes[last]!) / dot(changes[last]!, changes[last]!);
    for (let i = 0; i < direction.length; i++) direction[i]! *= first;
  }
  for (let j = 0; j < steps.length; j++) {
    const beta = dot(changes[j]!, direction) / dot(steps[j]!, changes[j]!);
    for (let i = 0; i < direction.length; i++) direction[i]! += (alphas[j]! - beta) * steps[j]![i]!;
  }
  return direction;
}
