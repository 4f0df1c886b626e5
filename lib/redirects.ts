/**
 * Where addresses that this subject had elsewhere lead now, so that old links and bookmarks arrive. Answered with 308.
 * Sources are without their last slash; both forms are matched.
 */
const BASICS = '/get-started/docker-concepts/the-basics'
const BUILDING = '/get-started/docker-concepts/building-images'
const RUNNING = '/get-started/docker-concepts/running-containers'
const INTRODUCTION = '/get-started/introduction'
const WORKSHOP = '/get-started/workshop'

/** Pages of a folder that once stood in another one under the same names. */
const moved = (from: string, to: string, names: string[]) => Object.fromEntries(names.map((name) => [`${from}/${name}`, `${to}/${name}/`]))

const PARTS = [
  '02_our_app',
  '03_updating_app',
  '04_sharing_app',
  '05_persisting_data',
  '06_bind_mounts',
  '07_multi_container',
  '08_using_compose',
  '09_image_best',
  '10_what_next',
]

export const REDIRECTS: Record<string, string> = {
  '/get-docker': '/get-started/get-docker/',
  '/install': '/get-started/get-docker/',
  '/install/overview': '/get-started/get-docker/',
  '/installation': '/get-started/get-docker/',
  '/get-started/overview': '/get-started/docker-overview/',
  '/guides/docker-overview': '/get-started/docker-overview/',
  '/get-started/what-is-a-container': `${BASICS}/what-is-a-container/`,
  '/get-started/part1': `${WORKSHOP}/`,
  '/get-started/part2': `${WORKSHOP}/02_our_app/`,
  '/get-started/part3': `${WORKSHOP}/03_updating_app/`,
  '/get-started/part4': `${WORKSHOP}/04_sharing_app/`,
  '/get-started/part5': `${WORKSHOP}/05_persisting_data/`,
  '/get-started/part6': `${WORKSHOP}/06_bind_mounts/`,
  '/get-started/part7': `${WORKSHOP}/07_multi_container/`,
  '/get-started/part8': `${WORKSHOP}/08_using_compose/`,
  '/get-started/part9': `${WORKSHOP}/09_image_best/`,
  '/get-started/11_what_next': `${WORKSHOP}/10_what_next/`,
  ...moved('/get-started', WORKSHOP, PARTS),
  '/guides/workshop': `${WORKSHOP}/`,
  ...moved('/guides/workshop', WORKSHOP, PARTS),
  '/guides/getting-started': `${INTRODUCTION}/`,
  ...moved('/guides/getting-started', INTRODUCTION, [
    'get-docker-desktop',
    'develop-with-containers',
    'build-and-push-first-image',
    'whats-next',
  ]),
  '/guides/docker-concepts': `${INTRODUCTION}/whats-next/`,
  '/guides/docker-concepts/building-images': `${BUILDING}/`,
  ...moved('/guides/docker-concepts/the-basics', BASICS, [
    'what-is-a-container',
    'what-is-an-image',
    'what-is-a-registry',
    'what-is-docker-compose',
  ]),
  ...moved('/guides/docker-concepts/building-images', BUILDING, [
    'understanding-image-layers',
    'writing-a-dockerfile',
    'build-tag-and-publish-an-image',
    'using-the-build-cache',
    'multi-stage-builds',
  ]),
  ...moved('/guides/docker-concepts/running-containers', RUNNING, [
    'publishing-ports',
    'overriding-container-defaults',
    'persisting-container-data',
    'sharing-local-files',
    'multi-container-applications',
  ]),
  '/guides/walkthroughs': `${INTRODUCTION}/`,
  '/guides/walkthroughs/what-is-a-container': `${BASICS}/what-is-a-container/`,
  '/guides/walkthroughs/run-a-container': `${BASICS}/what-is-a-container/`,
  '/guides/walkthroughs/run-hub-images': `${BASICS}/what-is-an-image/`,
  '/guides/walkthroughs/publish-your-image': `${BUILDING}/build-tag-and-publish-an-image/`,
  '/guides/walkthroughs/containerize-your-app': `${BUILDING}/writing-a-dockerfile/`,
  '/guides/walkthroughs/multi-container-apps': `${RUNNING}/multi-container-applications/`,
  '/guides/walkthroughs/persist-data': `${RUNNING}/persisting-container-data/`,
  '/guides/walkthroughs/access-local-folder': `${RUNNING}/sharing-local-files/`,
}
