export const MESA = 'Uncovering mesa-optimization algorithms in Transformers';
export const GRADIENT = 'Transformers learn in-context by gradient descent';
export const MEMORY = 'Fine-tuning Image Transformers using Learnable Memory';
export const TRAJECTORIES = 'Training trajectories, mini-batch losses and the curious role of the learning rate';
export const DISTILLATION = 'Decentralized Learning with Multi-Headed Distillation';
export const CONTINUAL = 'Continual HyperTransformer: A Meta-Learner for Continual Few-Shot Learning';
export const FOCUS = 'Narrowing the Focus: Learned Optimizers for Pretrained Models';
export const LINEAR = 'Linear Transformers are Versatile In-Context Learners';
export const PERMEATES = 'How new data permeates LLM knowledge and how to dilute it';
export const FABRICATED = 'Learning and Unlearning of Fabricated Knowledge in Language Models';
export const GISTING = 'Long Context In-Context Compression by Getting to the Gist of Gisting';
export const GRADMAX = 'GradMax: Growing Neural Networks using Gradient Information';
export const HYPER = 'HyperTransformer: Model Generation for Supervised and Semi-Supervised Few-Shot Learning';
export const RULES = 'Meta-Learning Bidirectional Update Rules';
export const UNDER = 'Underspecification Presents Challenges for Credibility in Modern Machine Learning';
export const PRESSURE = 'No Pressure! Addressing the Problem of Local Minima in Manifold Learning Algorithms';
export const HESSIAN = 'Partial-Hessian Strategies for Fast Learning of Nonlinear Embeddings';

export const IN_2022 = [GRADIENT, DISTILLATION, MEMORY, GRADMAX, HYPER];
export const IN_2023 = [MESA, CONTINUAL, TRAJECTORIES];
/** Newest first, as the years below. */
export const IN_2024 = [FABRICATED, FOCUS, LINEAR];
export const IN_2025 = [PERMEATES, GISTING];
export const TO_2019 = [PRESSURE, HESSIAN];
export const SINCE_2023 = [...IN_2025, ...IN_2024, ...IN_2023];
export const SINCE_2020 = [...SINCE_2023, ...IN_2022, RULES, UNDER];
export const EVERYTHING = [...SINCE_2020, ...TO_2019];

export const WITH_OSWALD = [LINEAR, MESA, GRADIENT];
export const WITH_MILLER = [FABRICATED, DISTILLATION];
export const WITH_SUN = [PERMEATES, FABRICATED];
export const WITH_BOTH = [GISTING, FOCUS, CONTINUAL, TRAJECTORIES, DISTILLATION, MEMORY, HYPER, RULES];
export const WITH_SANDLER = [...WITH_BOTH, LINEAR];
export const WITH_ZHMOGINOV = [...WITH_BOTH, ...WITH_SUN];
/** Without Zhmoginov and without Sandler. */
export const WITH_NEITHER = [MESA, GRADIENT, GRADMAX, UNDER, PRESSURE, HESSIAN];
export const FIRST_AUTHORED = [LINEAR, CONTINUAL, PRESSURE, HESSIAN];
