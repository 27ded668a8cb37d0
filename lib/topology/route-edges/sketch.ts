import type { Point, Route } from '../chart';
import type { Course } from './course';

/** An edge on its way: all of the route but its line, which may still be moved aside. `lead` goes before it as it is. */
export type Sketch = { route: Omit<Route, 'points' | 'length'>; course: Course; lead: Point[] };
