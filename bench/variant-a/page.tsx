import {
  type Edge,
  type Node,
  type NodeProps,
  ReactFlow,
  ReactFlowProvider,
  useEdgesState,
  useNodesState,
} from '@xyflow/react';
import { memo, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { streamSchemas } from '@/lib/contract/stream';
import { applyChange } from '@/lib/domain/apply-change';
import { engineSchema } from '@/lib/domain/engine';
import { type Snapshot, snapshotSchema } from '@/lib/domain/snapshot';

/**
 * Variant a: what one writes first. Every network and every container is a React Flow node, every endpoint one of its edges, and a
 * change sets the nodes anew. It is the baseline that the chart is measured against, and no part of the product.
 */
type ThingNode = Node<{ name: string; detail: string; status: string }, 'thing'>;

const Thing = memo(function Thing({ data }: NodeProps<ThingNode>) {
  return (
    <div role="img" aria-label={`${data.name} on its network: ${data.status}`} className="thing">
      <span className="mark" />
      <span className="name">{data.name}</span>
      <span className="detail">{data.detail}</span>
    </div>
  );
});
const nodeTypes = { thing: Thing };

const leaf = { width: 240, height: 26 };
const columnGap = 300;

/** Networks side by side in rows, each with its containers below it. */
function nodesOf(snapshot: Snapshot): ThingNode[] {
  const members = new Map<string, string[]>();
  const home = new Map<string, string>();
  const endpoints = new Map(snapshot.endpoints.map((one) => [`${one.networkId}/${one.containerId}`, one]));
  for (const { networkId, containerId } of snapshot.endpoints) {
    if (home.has(containerId)) continue;
    home.set(containerId, networkId);
    members.set(networkId, [...(members.get(networkId) ?? []), containerId]);
  }
  const containers = new Map(snapshot.containers.map((one) => [one.id, one]));
  const perRow = Math.ceil(Math.sqrt(snapshot.networks.length));
  const rowHeight = Math.max(1, ...[...members.values()].map((ids) => ids.length)) * 30 + 120;
  return snapshot.networks.flatMap((network, index) => {
    const x = (index % perRow) * columnGap;
    const y = Math.floor(index / perRow) * rowHeight;
    const own: ThingNode = {
      id: network.id,
      type: 'thing',
      position: { x, y },
      ...leaf,
      data: { name: network.name, detail: network.subnets[0]?.subnet ?? '', status: 'network' },
    };
    const leaves = (members.get(network.id) ?? []).map((id, row): ThingNode => {
      const endpoint = endpoints.get(`${network.id}/${id}`);
      return {
        id,
        type: 'thing',
        position: { x, y: y + 50 + row * 30 },
        ...leaf,
        data: {
          name: containers.get(id)?.name ?? id,
          detail: endpoint?.ipv4 ?? '',
          status: endpoint?.status ?? 'down',
        },
      };
    });
    return [own, ...leaves];
  });
}

function edgesOf(snapshot: Snapshot): Edge[] {
  return snapshot.endpoints.map(({ networkId, containerId }) => ({
    id: `${networkId}/${containerId}`,
    source: networkId,
    target: containerId,
  }));
}

/** Only what is other than before gets a new node. */
function takeOver(before: ThingNode[], after: ThingNode[]): ThingNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return after.map((node) => {
    const old = known.get(node.id);
    return old !== undefined &&
      JSON.stringify(old.data) === JSON.stringify(node.data) &&
      old.position.x === node.position.x &&
      old.position.y === node.position.y
      ? old
      : node;
  });
}

function Graph({ engine, first }: { engine: string; first: Snapshot }) {
  const [nodes, setNodes, onNodesChange] = useNodesState<ThingNode>(nodesOf(first));
  const [edges, , onEdgesChange] = useEdgesState(edgesOf(first));
  useEffect(() => {
    let snapshot = first;
    const source = new EventSource(`/api/engines/${engine}/stream`);
    source.addEventListener('change', (event) => {
      const change = streamSchemas.change.parse(JSON.parse(event.data));
      if (change.sequence !== snapshot.sequence + 1) return;
      snapshot = applyChange(snapshot, change);
      setNodes((before) => takeOver(before, nodesOf(snapshot)));
    });
    return () => source.close();
  }, [engine, first, setNodes]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      minZoom={0.01}
      fitView
    />
  );
}

const engines = engineSchema.array().parse(await (await fetch('/api/engines')).json());
const engine = engines[0]?.id ?? '';
const first = snapshotSchema.parse(await (await fetch(`/api/engines/${engine}/snapshot`)).json());
performance.mark('portolan:data');
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');
createRoot(root).render(
  <ReactFlowProvider>
    <Graph engine={engine} first={first} />
  </ReactFlowProvider>,
);
