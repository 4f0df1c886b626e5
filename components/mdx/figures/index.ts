import { ComposeReconcile } from './compose-reconcile'
import { ContainerLifecycle } from './container-lifecycle'
import { ContainerVsVm } from './container-vs-vm'
import { ImageLayers } from './image-layers'
import { ImageNameParts } from './image-name-parts'
import { LayerLookup } from './layer-lookup'
import { RegistryFlow } from './registry-flow'

/** Every figure that a lesson may name. */
export const figures = { ComposeReconcile, ContainerLifecycle, ContainerVsVm, ImageLayers, ImageNameParts, LayerLookup, RegistryFlow }
