package org.neuroglide.proof.mutation;

/** The fixed texts of the page of mutants. */
final class MutationStyle {
    static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>What the scenarios notice</title><style>
            :root { color-scheme: light; --gap: #8a1f11; --line: #c9ced6; }
            body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; }
            main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
            h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.2rem; border-top: 2px solid var(--line); padding-top: .75rem; }
            code { font-family: ui-monospace, monospace; font-size: .875rem; overflow-wrap: anywhere; }
            table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; font-weight: bold; }
            th, td { padding: .15rem .5rem .15rem 0; font-weight: normal; border-bottom: 1px solid var(--line); text-align: right; }
            th[scope=row], caption { text-align: left; } td { font-variant-numeric: tabular-nums; }
            td.gap { color: var(--gap); font-weight: bold; }
            details > ul { list-style: none; padding-left: .5rem; } details > ul > li { border-top: 1px solid var(--line); padding: .5rem 0; }
            p, .felt { margin: .25rem 0; } .felt { padding-left: 1.25rem; } li { overflow-wrap: anywhere; } .id { font-size: .875rem; color: #4a5260; }
            summary { cursor: pointer; padding: .25rem 0; font-weight: 600; overflow-wrap: anywhere; }
            a { color: #0b4f9e; } a:focus-visible, summary:focus-visible { outline: 3px solid #0b4f9e; }
            @media (max-width: 30rem) { table { font-size: .8125rem; } th, td { padding-right: .25rem; } }
            @media print { details::details-content { content-visibility: visible; } nav { display: none; } li { break-inside: avoid; } }
            </style></head><body><main>
            """;

    static final String LEGEND =
            """
            <p>Each change alters one thing in the rules. <em>Noticed</em>: a scenario fails with it. <em>Refused</em>: it could never be loaded.
            <em>Proved</em>: it concludes the same in every case that is accepted. <em>Survived</em>: every scenario passes with it, so nothing
            tells whether the rule is meant as it is written.</p>
            <nav aria-label="Parts of this page"><a href="#survivors">No scenario notices</a> · <a href="#proved">Proved</a> · <a href="#refused">Refused</a></nav>
            """;

    private MutationStyle() {}
}
