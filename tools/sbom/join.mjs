// Joins the NuGet half and the npm half of the list of what is shipped, and fails when a package of a lock file is not in it, or
// is in it without a hash or a licence.
//
//   node join.mjs <nuget.json> <npm.json> <folder of the site> <result.json>
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const read = (file) => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
const [nugetFile, npmFile, site, result] = process.argv.slice(2);
const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);

// Packages that carry the text of their licence instead of its name: the licence check knows which licence it is.
const { exceptions } = read(path.join(here, '../../tests/Partnership.Architecture.Tests/Licences/licences.json'));
const known = new Map(exceptions.flatMap((e) => e.packages.map((name) => [name, e.licence])));

const list = read(nugetFile);
const frontEnd = read(npmFile);
// "excluded" is what only the compiler sees.
const components = [...list.components.filter((c) => c.scope !== 'excluded'), ...frontEnd.components];
for (const component of components)
  if (!component.licenses?.length && known.has(idOf(component)))
    component.licenses = [{ license: { id: known.get(idOf(component)) } }];
list.components = components;
list.dependencies = [
  ...list.dependencies.map((d) => (d.ref === list.metadata.component['bom-ref'] ? { ...d, dependsOn: [...(d.dependsOn ?? []), ...rootOf(frontEnd)] } : d)),
  ...frontEnd.dependencies.filter((d) => d.ref !== frontEnd.metadata.component['bom-ref']),
];
const there = new Set([list.metadata.component['bom-ref'], ...components.map((c) => c['bom-ref'])]);
list.dependencies = list.dependencies.filter((d) => there.has(d.ref)).map((d) => ({ ...d, dependsOn: d.dependsOn?.filter((r) => there.has(r)) }));

const listed = new Set(components.map((c) => `${idOf(c)}@${c.version}`.toLowerCase()));
const problems = [
  ...[...locked()].filter((p) => !listed.has(p.toLowerCase())).map((p) => `${p} is not in the list of what is shipped.`),
  ...components.filter((c) => !c.hashes?.length).map((c) => `${idOf(c)}@${c.version} is listed without a hash.`),
  ...components.filter((c) => !c.licenses?.length).map((c) => `${idOf(c)}@${c.version} is listed without a licence.`),
];
for (const problem of problems)
  console.error(problem);
if (problems.length > 0)
  process.exit(1);
writeFileSync(result, JSON.stringify(list, null, 2) + '\n');
console.log(`${components.length} packages are in ${result}.`);

function idOf(component) {
  const registry = component.purl.startsWith('pkg:npm/') ? 'npm' : 'nuget';
  return `${registry}:${component.group ? `${component.group}/` : ''}${component.name}`;
}

function rootOf(bom) {
  return bom.dependencies.find((d) => d.ref === bom.metadata.component['bom-ref'])?.dependsOn ?? [];
}

function* locked() {
  for (const framework of Object.values(read(path.join(site, 'packages.lock.json')).dependencies))
    for (const [name, { type, resolved }] of Object.entries(framework))
      if (type !== 'Project' && name !== 'Microsoft.CodeAnalysis.BannedApiAnalyzers')
        yield `nuget:${name}@${resolved}`;
  for (const [place, { version, dev }] of Object.entries(read(path.join(site, 'package-lock.json')).packages))
    if (place && !dev)
      yield `npm:${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`;
}
