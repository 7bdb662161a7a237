// Makes src/view/outlines.csv and templates/assets/world.svg from Natural Earth. How and why: README.md.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoCentroid, geoNaturalEarth1 } from "d3-geo";
import { geoProject } from "d3-geo-projection";
import iso from "i18n-iso-countries";
import { feature, merge, mesh } from "topojson-client";
import { topology } from "topojson-server";
import { planarTriangleArea, presimplify, simplify } from "topojson-simplify";

const ROOT = new URL("../../", import.meta.url);
const from = createRequire(import.meta.url);

/** Units of the projected world, from edge to edge. */
const WIDTH = 4000;
/** Turned so that the cut runs through the Bering Strait and Russia stays whole. */
const MERIDIAN = 11;
/** Triangles smaller than this (square units) are cut off a line; Europe has a map of its own and keeps more. */
const LINE = { world: 60, europe: 6 };
/** Islands smaller than this (square units) are left out, unless a territory has nothing larger. */
const ISLAND = { world: 240, europe: 36 };
/** A ring that whole numbers leave less than this of (square units) is not drawn. */
const SPECK = 4;
/** West, south, east, north. */
const EUROPE = [-25, 34, 45, 72];
/** The southernmost latitude that is drawn; what lies beyond has its marker at the edge. */
const SOUTH = -57;

/** Parts of a state that have a code of their own: state, code, and the box (west, south, east, north) they lie in. */
const APART = [
  ["FR", "GF", [-55, 1, -51, 6]],
  ["FR", "GP", [-62, 15.7, -60.9, 16.6]],
  ["FR", "MQ", [-61.4, 14.2, -60.7, 15]],
  ["FR", "RE", [55, -22, 56, -20.5]],
  ["FR", "YT", [44.9, -13.1, 45.4, -12.5]],
  ["ES", "IC", [-19, 27, -13, 30]],
  ["ES", "EA", [-5.5, 35, -2.8, 35.95]],
  ["NO", "SJ", [-10, 70.5, -7, 71.5]],
  ["NO", "SJ", [9, 74, 36, 82]],
  ["NO", "BV", [3, -55, 4, -54]],
  ["NL", "BQ", [-69, 12, -62, 18]],
  ["NZ", "TK", [-173, -10, -171, -8]],
  ["Indian Ocean Ter.", "CX", [105, -11, 106, -10]],
  ["Indian Ocean Ter.", "CC", [96, -13, 97.5, -11]],
];

/** Natural Earth has these without a number; others without one are land that no code names. */
const NAMED = { Kosovo: "XK", "Indian Ocean Ter.": "Indian Ocean Ter." };

const read = (name) => JSON.parse(readFileSync(from.resolve(`world-atlas/${name}.json`)));
const codes = readFileSync(new URL("src/model/countries.csv", ROOT), "utf8").trim().split("\n").slice(1).map((l) => l.slice(0, 2));

const projection = geoNaturalEarth1().rotate([-MERIDIAN, 0]).translate([0, 0]).scale(1);
const edge = geoProject({ type: "Sphere" }, projection).coordinates.flat(1);
projection.scale(WIDTH / 2 / Math.max(...edge.map(([x]) => x)));

const polygons = (g) => (g === null ? [] : g.type === "Polygon" ? [g.coordinates] : g.coordinates);
const lies = ([x, y], [w, s, e, n]) => x >= w && x <= e && y >= s && y <= n;

/** Every polygon with the code of its territory; without one where no code of the table names it. */
function territories(resolution) {
  const world = read(`countries-${resolution}`);
  const owner = (f) => NAMED[f.properties.name] ?? iso.numericToAlpha2(f.id) ?? "";
  const code = (owner, polygon) => {
    const middle = geoCentroid({ type: "Polygon", coordinates: polygon });
    return APART.find(([state, , box]) => state === owner && lies(middle, box))?.[1] ?? owner;
  };
  const parts = new Map();
  for (const f of feature(world, world.objects.countries).features) {
    for (const polygon of polygons(f.geometry)) {
      const key = code(owner(f), polygon);
      parts.set(key, [...(parts.get(key) ?? []), polygon]);
    }
  }
  return [...parts].map(([id, coordinates]) => ({ type: "Feature", id, geometry: { type: "MultiPolygon", coordinates } }));
}

const project = (features) => geoProject({ type: "FeatureCollection", features }, projection);

function area(ring) {
  const doubled = ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length];
    return sum + x * v - u * y;
  }, 0);
  return Math.abs(doubled / 2);
}

function centre(ring) {
  const sums = [0, 0, 0];
  ring.forEach(([x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length];
    const cross = x * v - u * y;
    [x + u, y + v, 3].forEach((part, at) => (sums[at] += part * cross));
  });
  return sums[2] === 0 ? ring[0] : [sums[0] / sums[2], sums[1] / sums[2]];
}

const box = EUROPE.map((degrees, at) => (at % 2 ? projection([MERIDIAN, degrees])[1] : projection([degrees, 50])[0]));
const inEurope = ([x, y]) => x >= box[0] && x <= box[2] && y <= box[1] && y >= box[3];
const least = (limits, point) => (inEurope(point) ? limits.europe : limits.world);

/** A geometry without its smallest islands and holes. */
function kept(geometry) {
  const all = polygons(geometry);
  const largest = Math.max(...all.map(([outer]) => area(outer)));
  const isLarge = (ring) => area(ring) >= Math.min(least(ISLAND, ring[0]), largest);
  return all.filter(([outer]) => isLarge(outer)).map(([outer, ...holes]) => [outer, ...holes.filter(isLarge)]);
}

/** A line as path data: whole numbers, each point from the one before. */
function drawn(line, isClosed, [left, top]) {
  const points = line.map(([x, y]) => [Math.round(x - left), Math.round(y - top)]);
  const steps = points.map(([x, y], i) => (i ? [x - points[i - 1][0], y - points[i - 1][1]] : [x, y]));
  const [start, ...rest] = steps;
  const moves = rest.slice(0, isClosed ? -1 : undefined).filter(([x, y]) => x || y);
  if (isClosed ? area(points) < SPECK : moves.length === 0) return "";
  const text = moves.map(([x, y], i) => (i && x >= 0 ? " " : "") + x + (y < 0 ? "" : " ") + y).join("");
  return `M${start[0]} ${start[1]}l${text}${isClosed ? "z" : ""}`;
}

const outline = (geometry, origin) => kept(geometry).flat(1).map((ring) => drawn(ring, true, origin)).join("");

const whole = topology({ land: project(territories("50m")) });
const weighed = presimplify(whole, (t) => planarTriangleArea(t) * (LINE.world / least(LINE, t[1])));
const simple = simplify(weighed, LINE.world);
const shapes = new Map(feature(simple, simple.objects.land).features.map((f) => [f.id, f.geometry]));
// The fine outlines say where the territories lie that the coarse ones leave out.
const fine = new Map(project(territories("10m")).features.map((f) => [f.id, f.geometry]));

const largest = (geometry) => polygons(geometry).map(([outer]) => outer).sort((a, b) => area(b) - area(a))[0];
const bottom = projection([MERIDIAN, SOUTH])[1];
const places = codes.map((code) => {
  const shape = code === "AQ" ? undefined : shapes.get(code);
  const [x, y] = centre(largest(shape ?? fine.get(code)));
  return { code, shape, x, y: Math.min(y, bottom - 30) };
});

const drawnPoints = places.flatMap(({ shape, x, y }) => [[x, y], ...(shape ? kept(shape).flat(2) : [])]);
const xs = drawnPoints.map(([x]) => x);
const origin = [Math.floor(Math.min(...xs)) - 30, Math.floor(Math.min(...drawnPoints.map(([, y]) => y))) - 10];
const size = [Math.ceil(Math.max(...xs)) + 30 - origin[0], Math.ceil(bottom) - origin[1]];

const rows = places.map(({ code, shape, x, y }) => {
  const path = shape ? outline(shape, origin) : "";
  const units = path ? kept(shape).reduce((sum, [outer]) => sum + area(outer), 0) : 0;
  return [code, Math.round(x - origin[0]), Math.round(y - origin[1]), Math.round(units), path].join(",");
});
writeFileSync(new URL("src/view/outlines.csv", ROOT), `code,x,y,area,path\n${rows.join("\n")}\n`);

const isDrawn = (geometry) => geometry.id !== "AQ";
const land = outline(merge(simple, simple.objects.land.geometries.filter(isDrawn)), origin);
const borders = mesh(simple, simple.objects.land, (a, b) => a !== b).coordinates;
const lines = borders.map((line) => drawn(line, false, origin)).join("");
writeFileSync(
  new URL("templates/assets/world.svg", ROOT),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(" ")}" width="${size[0]}" height="${size[1]}">` +
    `<title>Natural Earth, public domain</title><path fill="#80858f" fill-opacity=".3" d="${land}"/>` +
    `<path fill="none" stroke="#80858f" stroke-opacity=".55" stroke-width="1.3" d="${lines}"/></svg>\n`,
);
