import { BindMountCover } from './bind-mount-cover'
import { ComposeProjectNames } from './compose-project-names'
import { ComposeReconcile } from './compose-reconcile'
import { ContainerLifecycle } from './container-lifecycle'
import { ContainerVsVm } from './container-vs-vm'
import { ImageLayers } from './image-layers'
import { ImageNameParts } from './image-name-parts'
import { LayerLookup } from './layer-lookup'
import { PortReachability } from './port-reachability'
import { RebuildAfterEdit } from './rebuild-after-edit'
import { RegistryFlow } from './registry-flow'
import { StartCommand } from './start-command'
import { VolumeOutlives } from './volume-outlives'
import { WorkshopBuildAndRun } from './workshop-build-and-run'
import { WorkshopNetwork } from './workshop-network'
import { WorkshopPlatforms } from './workshop-platforms'
import { WorkshopReplace } from './workshop-replace'
import { WorkshopVolume } from './workshop-volume'

/** Every figure that a lesson may name. */
export const figures = { ComposeReconcile, ContainerLifecycle, ContainerVsVm, ImageLayers, ImageNameParts, LayerLookup, RegistryFlow }
export const figures = {
  BindMountCover,
  ComposeProjectNames,
  ComposeReconcile,
  ContainerLifecycle,
  ContainerVsVm,
  ImageLayers,
  ImageNameParts,
  PortReachability,
  RebuildAfterEdit,
  RegistryFlow,
  StartCommand,
  VolumeOutlives,
  WorkshopBuildAndRun,
  WorkshopNetwork,
  WorkshopPlatforms,
  WorkshopReplace,
  WorkshopVolume,
  WorkshopNetwork,
}
