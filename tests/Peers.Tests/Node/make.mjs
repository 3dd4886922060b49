// node make.mjs FOLDER INPUTS: saves a decoder with one of every layer that is read here, and writes what it gives, as JSON.
import { apply, save, tf } from './layers.mjs';

const [folder, inputs] = process.argv.slice(2);
const layers = tf.layers;
let seed = 1;
const initializer = () => tf.initializers.randomUniform({ minval: -0.6, maxval: 0.6, seed: seed++ });
const positive = () => tf.initializers.randomUniform({ minval: 0.5, maxval: 1.5, seed: seed++ });
const dense = (units, from, activation) => layers.dense({
  units, activation, kernelInitializer: initializer(), biasInitializer: initializer(),
}).apply(from);
const normalised = (from, config = {}) => layers.batchNormalization({
  gammaInitializer: initializer(), betaInitializer: initializer(),
  movingMeanInitializer: initializer(), movingVarianceInitializer: positive(), ...config,
}).apply(from);

const position = tf.input({ shape: [2] });
const conditions = [tf.input({ shape: [1] }), tf.input({ shape: [1] }), tf.input({ shape: [1] })];
const joined = layers.concatenate().apply([layers.dropout({ rate: 0.4 }).apply(dense(8, position, 'relu')), ...conditions]);
const trunk = [
  layers.leakyReLU({ alpha: 0.1 }).apply(normalised(dense(6, joined))),
  layers.elu().apply(normalised(dense(6, joined), { scale: false, epsilon: 0.01 })),
  layers.reLU().apply(normalised(dense(6, joined), { center: false })),
  layers.softmax().apply(dense(6, joined)),
  layers.activation({ activation: 'softplus' }).apply(layers.dense({ units: 6, useBias: false, kernelInitializer: initializer() }).apply(joined)),
  dense(6, joined, 'tanh'),
  dense(6, joined, 'elu'),
  layers.add().apply([dense(6, joined), dense(6, joined)]),
  layers.multiply().apply([dense(6, joined), dense(6, joined), dense(6, joined)]),
];
const hidden = layers.flatten().apply(layers.reshape({ targetShape: [9, 6] }).apply(layers.concatenate({ axis: 1 }).apply(trunk)));
const outputs = ['sigmoid', 'sigmoid', 'tanh'].map((activation) => layers.reshape({ targetShape: [9, 96] }).apply(
  layers.activation({ activation }).apply(dense(864, layers.gaussianNoise({ stddev: 1 }).apply(hidden)))));
const model = tf.model({ inputs: [position, ...conditions], outputs, name: 'decoder' });
await save(model, folder);
process.stdout.write(`${JSON.stringify(apply(model, JSON.parse(inputs)))}\n`);
