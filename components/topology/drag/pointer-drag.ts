import type { Point } from '@/lib/topology/chart';

/** What a drag takes hold of: a leaf by its key, or a card by its id. */
export type Handle = { kind: 'leaf' | 'card'; key: string };

/** What a drag does at each of its moments. Points are the page's (client) coordinates. */
export type DragMoments = {
  /** The gesture has become a drag. @returns false where this may not be dragged. */
  start: (handle: Handle, at: Point) => boolean;
  move: (at: Point) => void;
  drop: (at: Point) => void;
  cancel: () => void;
  /** By touch: pressed long and let go without moving. */
  press: (handle: Handle, at: Point) => void;
};

const mouseSlack = 4;
const touchSlack = 8;
/** Long enough to tell carrying from panning and scrolling. */
const longPressMs = 350;

type Gesture = {
  handle: Handle;
  pointerId: number;
  touch: boolean;
  from: Point;
  at: Point;
  phase: 'pending' | 'dragging' | 'refused';
  moved: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
};

/**
 * Watches for drags within `root`: at once with a mouse or pen, after a long press with a finger, so
 * that a finger that moves sooner still pans. While a drag runs the canvas under it hears nothing of the pointer.
 * @param handleAt what lies under the pointer and can be dragged.
 * @returns what ends the watch; a drag under way is cancelled.
 */
export function watchDrags(
  root: HTMLElement,
  handleAt: (event: MouseEvent) => Handle | undefined,
  moments: DragMoments,
): () => void {
  let gesture: Gesture | undefined;

  const begin = () => {
    if (gesture?.phase !== 'pending') return;
    clearTimeout(gesture.timer);
    gesture.phase = moments.start(gesture.handle, gesture.from) ? 'dragging' : 'refused';
    if (gesture.phase === 'dragging') moments.move(gesture.at);
  };
  const end = (): Gesture | undefined => {
    const ended = gesture;
    clearTimeout(ended?.timer);
    gesture = undefined;
    return ended;
  };
  const cancel = () => {
    if (end()?.phase === 'dragging') moments.cancel();
  };

  const onDown = (event: PointerEvent) => {
    if (gesture) {
      cancel(); // a second finger: the reader zooms
      return;
    }
    const handle = handleAt(event);
    if (handle === undefined || event.button !== 0 || event.ctrlKey || event.shiftKey) return;
    const touch = event.pointerType === 'touch';
    const at = { x: event.clientX, y: event.clientY };
    gesture = {
      handle,
      pointerId: event.pointerId,
      touch,
      from: at,
      at,
      phase: 'pending',
      moved: false,
      timer: undefined,
    };
    if (touch) gesture.timer = setTimeout(begin, longPressMs);
  };
  const onMove = (event: PointerEvent) => {
    if (gesture?.pointerId !== event.pointerId) return;
    gesture.at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(gesture.at.x - gesture.from.x, gesture.at.y - gesture.from.y);
    gesture.moved ||= far > (gesture.touch ? touchSlack : mouseSlack);
    if (gesture.phase === 'dragging') moments.move(gesture.at);
    else if (gesture.moved && gesture.touch) cancel();
    else if (gesture.moved) begin();
  };
  const onUp = (event: PointerEvent) => {
    if (gesture?.pointerId !== event.pointerId) return;
    const ended = end();
    if (ended?.phase !== 'dragging') return;
    if (ended.touch) swallowTouchEnd();
    if (ended.moved) {
      swallowNextClick();
      moments.drop(ended.at);
      return;
    }
    moments.cancel();
    swallowNextClick();
    moments.press(ended.handle, ended.at);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || gesture?.phase !== 'dragging') return;
    event.preventDefault();
    event.stopPropagation();
    swallowNextClick();
    cancel();
  };
  /** The canvas pans on mousedown and touchmove; what is dragged must not pan it. */
  const onMouseDown = (event: MouseEvent) => {
    if (event.button === 0 && handleAt(event) !== undefined) event.stopPropagation();
  };
  const onTouchMove = (event: TouchEvent) => {
    if (gesture?.phase !== 'dragging' && gesture?.phase !== 'refused') return;
    event.stopPropagation();
    if (event.cancelable) event.preventDefault();
  };

  root.addEventListener('pointerdown', onDown);
  root.addEventListener('mousedown', onMouseDown, true);
  root.addEventListener('touchmove', onTouchMove, { capture: true, passive: false });
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', onKey, true);
  return () => {
    cancel();
    root.removeEventListener('pointerdown', onDown);
    root.removeEventListener('mousedown', onMouseDown, true);
    root.removeEventListener('touchmove', onTouchMove, { capture: true });
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', onKey, true);
  };
}

/** The click that a browser makes of the end of a drag selects nothing. */
function swallowNextClick(): void {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}

/** The mouse events that a browser makes of a lifted finger would take the focus from what the gesture opened. */
function swallowTouchEnd(): void {
  const swallow = (event: TouchEvent) => {
    if (event.cancelable) event.preventDefault();
  };
  window.addEventListener('touchend', swallow, { capture: true, passive: false, once: true });
}
