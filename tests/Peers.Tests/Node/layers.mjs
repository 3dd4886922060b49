// Reading and writing layers models as plain files, which TensorFlow.js itself does only in a browser or with native code.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';

await tf.setBackend('cpu');

/** Loads the model of a folder. */
export function load(folder) {
  const json = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
  return tf.loadLayersModel({
    load: () => tf.io.getModelArtifactsForJSON(json, async (manifest) => {
      const files = manifest.flatMap((group) => group.paths);
      const bytes = Buffer.concat(files.map((file) => readFileSync(join(folder, file))));
      return [manifest.flatMap((group) => group.weights), new Uint8Array(bytes).buffer];
    }),
  });
}

/** Saves a model as the published ones are: one file of weights. */
export function save(model, folder) {
  return model.save({
    save: async (artifacts) => {
      writeFileSync(join(folder, 'weights.bin'), Buffer.from(artifacts.weightData));
      writeFileSync(join(folder, 'model.json'), JSON.stringify({
        modelTopology: artifacts.modelTopology,
        weightsManifest: [{ paths: ['weights.bin'], weights: artifacts.weightSpecs }],
        format: artifacts.format,
        generatedBy: artifacts.generatedBy,
      }));
      return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts) };
    },
  });
}

/** What a model gives for lists of numbers, one for each of its inputs. */
export function apply(model, inputs) {
  const tensors = inputs.map((values) => tf.tensor2d([values]));
  return model.apply(tensors.length === 1 ? tensors[0] : tensors).map((output) => Array.from(output.dataSync()));
}

export { tf };
