const UI = 'var(--font-ui)'
const CODE = 'var(--font-code)'

const FOLDER = ['src/', 'public/', 'test/', 'package.json', 'package-lock.json']
const LAYERS = ['packages', 'your files', 'Node on Alpine']

function Arrow({ from, to, label }: { from: number; to: number; label: [string, string] }) {
  return (
    <g>
      <g textAnchor="middle" fontFamily={CODE} fontSize={13} fill="var(--ink)">
        <text x={(from + to) / 2} y={132}>
          {label[0]}
        </text>
        <text x={(from + to) / 2} y={149}>
          {label[1]}
        </text>
      </g>
      <line x1={from} y1={162} x2={to - 9} y2={162} stroke="var(--rust)" strokeWidth={2.5} />
      <polygon points={`${to},162 ${to - 11},156 ${to - 11},168`} fill="var(--rust)" />
    </g>
  )
}

/** From the folder of the sample app to an image, and from the image to a container with a published port. */
export function WorkshopBuildAndRun() {
  const ribs = Array.from({ length: 14 }, (_, index) => 490 + 10 * index)
  return (
    <figure className="figure">
      <svg viewBox="0 0 640 300" role="img" aria-labelledby="workshop-build-and-run-title workshop-build-and-run-desc">
        <title id="workshop-build-and-run-title">From a folder to an image to a container</title>
        <desc id="workshop-build-and-run-desc">
          On the left, the folder cargo-list, which is the build context, with src, public, test, package.json and package-lock.json.
          node_modules and Dockerfile are crossed out, because .dockerignore names them: they stay behind. The command docker build leads to
          the image cargo-list in the middle, with Node on Alpine at the bottom, your files and the packages above it, and the start command
          as a setting. The command docker run leads to a container on the right, in which node runs and listens on port 3000. A line joins
          that port with 127.0.0.1:3000 on your machine.
        </desc>

        <text x={8} y={22} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          Folder
        </text>
        <rect x={8} y={34} width={148} height={222} rx={6} fill="var(--sunken)" stroke="var(--line)" strokeWidth={1.5} />
        {FOLDER.map((name, index) => (
          <text key={name} x={15} y={60 + index * 24} fontFamily={CODE} fontSize={13} fill="var(--ink)">
            {name}
          </text>
        ))}
        <line x1={16} y1={172} x2={148} y2={172} stroke="var(--ink-2)" strokeDasharray="4 4" />
        <g fontFamily={CODE} fontSize={13} fill="var(--ink-2)" textDecoration="line-through">
          <text x={15} y={194}>
            node_modules/
          </text>
          <text x={15} y={216}>
            Dockerfile
          </text>
        </g>
        <text x={15} y={242} fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          stay behind
        </text>

        <Arrow from={162} to={252} label={['docker', 'build']} />

        <text x={258} y={22} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          Image
        </text>
        <rect x={258} y={34} width={124} height={222} rx={6} fill="var(--surface)" stroke="var(--sea)" strokeWidth={2} />
        <g textAnchor="middle">
          <text x={320} y={59} fontFamily={CODE} fontSize={14} fontWeight={600} fill="var(--ink)">
            cargo-list
          </text>
          <rect x={268} y={72} width={104} height={40} rx={4} fill="none" stroke="var(--ink-2)" strokeWidth={1.5} strokeDasharray="2 4" />
          <text x={320} y={97} fontFamily={UI} fontSize={13} fill="var(--ink)">
            start command
          </text>
          {LAYERS.map((label, index) => (
            <g key={label}>
              <rect
                x={268}
                y={122 + index * 42}
                width={104}
                height={36}
                rx={4}
                fill="var(--sea-wash)"
                stroke="var(--sea)"
                strokeWidth={1.5}
              />
              <text x={320} y={145 + index * 42} fontFamily={UI} fontSize={13} fill="var(--ink)">
                {label}
              </text>
            </g>
          ))}
        </g>

        <Arrow from={388} to={478} label={['docker', 'run']} />

        <text x={484} y={22} fontFamily={UI} fontSize={15} fontWeight={640} fill="var(--ink)">
          Container
        </text>
        <rect x={484} y={34} width={148} height={170} rx={4} fill="var(--sea-wash)" stroke="var(--sea)" strokeWidth={1.5} />
        {ribs.map((rib) => (
          <line key={rib} x1={rib + 3} y1={42} x2={rib + 3} y2={58} stroke="var(--sea)" strokeWidth={1.5} />
        ))}
        <g textAnchor="middle">
          <text x={558} y={92} fontFamily={CODE} fontSize={14} fontWeight={600} fill="var(--ink)">
            cargo-app
          </text>
          <text x={558} y={120} fontFamily={UI} fontSize={13} fill="var(--ink)">
            one process: node
          </text>
          <text x={558} y={182} fontFamily={UI} fontSize={13} fill="var(--ink)">
            listens on 3000
          </text>
          <line x1={558} y1={192} x2={558} y2={250} stroke="var(--rust)" strokeWidth={2.5} />
          <circle cx={558} cy={204} r={5} fill="var(--surface)" stroke="var(--rust)" strokeWidth={2.5} />
          <text x={566} y={232} textAnchor="start" fontFamily={CODE} fontSize={13} fill="var(--ink)">
            -p
          </text>
          <rect x={484} y={250} width={148} height={30} rx={4} fill="var(--rust-wash)" stroke="var(--rust)" strokeWidth={1.5} />
          <text x={558} y={270} fontFamily={CODE} fontSize={13} fill="var(--ink)">
            127.0.0.1:3000
          </text>
        </g>
        <text x={474} y={270} textAnchor="end" fontFamily={UI} fontSize={13} fill="var(--ink-2)">
          your machine
        </text>
      </svg>
      <figcaption>
        <code>docker build</code> makes files into an image, once. <code>docker run</code> makes the image into a process, as often as you
        like.
      </figcaption>
    </figure>
  )
}
