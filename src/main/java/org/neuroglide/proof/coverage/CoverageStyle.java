package org.neuroglide.proof.coverage;

/** The fixed texts of the coverage page. */
final class CoverageStyle {
    static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Coverage of the rules</title><style>
            :root { color-scheme: light; --gap: #8a1f11; --gap-back: #fdecea; --ok: #14532d; --line: #c9ced6; }
            body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; }
            main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
            h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.2rem; overflow-wrap: anywhere; } h3 { font-size: 1rem; margin-bottom: 0; }
            code, .scenario { font-family: ui-monospace, monospace; font-size: .875rem; overflow-wrap: anywhere; }
            table { border-collapse: collapse; } caption { text-align: left; font-weight: bold; }
            thead th { font-weight: 600; } table { margin-bottom: 1rem; } .conditions > li { margin-bottom: .4rem; } dt { font-weight: 600; } dd { margin: 0 0 .4rem 1rem; }
            th, td { text-align: left; padding: .15rem .75rem .15rem 0; font-weight: normal; border-bottom: 1px solid var(--line); }
            td { font-variant-numeric: tabular-nums; white-space: nowrap; }
            nav { margin: 1rem 0; } .folder > summary { font-size: 1.15rem; font-weight: bold; padding: .4rem 0; border-top: 2px solid var(--line); }
            .file { margin-left: .5rem; } .file > summary { padding: .25rem 0; overflow-wrap: anywhere; font-weight: 600; }
            article { border-top: 1px solid var(--line); padding-bottom: .5rem; }
            ul, ol { padding-left: 1.25rem; } .rule, .seen { list-style: none; padding-left: 0; }
            .seen { padding-left: .75rem; } .then { margin: .25rem 0; }
            .conditions > li { padding: .1rem .4rem; } .conditions > li.gap { border-left: 4px solid var(--gap); background: var(--gap-back); }
            strong { color: var(--gap); } span.gap, strong.gap { color: var(--gap); font-weight: bold; } .ok { color: var(--ok); }
            summary { cursor: pointer; } a { color: #0b4f9e; } a:focus-visible, summary:focus-visible { outline: 3px solid #0b4f9e; }
            @media print { details::details-content { content-visibility: visible; } nav { display: none; } article { break-inside: avoid; } }
            </style></head><body><main>
            """;

    static final String LEGEND =
            """
            <p>What no scenario shows is marked by a red bar and says "no scenario". What cannot be shown in any case says why,
            and is not counted.</p>
            <details class="words"><summary>What the words mean</summary><dl>
            <dt>A rule fires</dt><dd>What it concludes is part of the answer, with this rule as a reason.</dd>
            <dt>Near miss</dt><dd>A scenario in which the rule does not fire, and would if one thing were otherwise.</dd>
            <dt>Rules seen not assessed</dt><dd>Nothing that the rule asks of the findings speaks against it, and something of it
            nobody has assessed; it must not be read as no.</dd>
            <dt>Conditions that held, failed, not assessed</dt><dd>Each thing that a rule asks, looked at by itself: it was found,
            something else was found, or nobody has looked.</dd>
            <dt>Decides alone</dt><dd>A scenario in which the rule does not fire, and would fire were this part alone left out. For
            a comparison behind a <code>not</code> it is the other way round.</dd>
            <dt>Values of lists</dt><dd>Where a rule takes one of several findings, each of them is seen to be enough.</dd>
            <dt>Sides of limits</dt><dd>For each limit, such as pain of 7 or more, a patient below it, on it and above it.</dd>
            </dl></details>
            """;

    private CoverageStyle() {}
}
