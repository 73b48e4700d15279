package org.neuroglide.proof.difference;

/** How the page looks: a narrow column on a phone, before beside after on a desk, plain on paper; no colour says anything alone. */
final class DifferenceStyle {
    static final String CSS =
            """
            * { box-sizing: border-box; }
            body { margin: 0; font: 1rem/1.45 Arial, Helvetica, sans-serif; color: #111; background: #fff; }
            main { max-width: 70rem; margin: 0 auto; padding: 0 1rem 3rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.7rem; line-height: 1.2; margin: 1.2rem 0 .6rem; }
            h2 { font-size: 1.3rem; margin: 2rem 0 .3rem; border-top: 3px solid #111; padding-top: .6rem; }
            h3 { font-size: 1.05rem; margin: 0; }
            p { margin: .2rem 0 .6rem; }
            dl { margin: 0; } dt { font-weight: bold; } dd { margin: 0 0 .4rem; }
            table { border-collapse: collapse; width: 100%; margin: .4rem 0; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border: 1px solid #767676; }
            thead th { background: #eee; }
            .edits { table-layout: fixed; }
            .edits thead th:first-child { width: 20%; } .edits thead th:last-child { width: 7.5rem; }
            .card { border: 1px solid #767676; border-left-width: 6px; padding: .6rem .8rem; margin: .8rem 0; break-inside: avoid-page; }
            .looser, .both { border-left-color: #a40000; } .stricter { border-left-color: #00497a; }
            .mark { font-weight: bold; white-space: nowrap; }
            .mark.looser { color: #a40000; } .mark.stricter { color: #00497a; }
            .verdict { border: 3px solid #111; padding: .6rem .8rem; font-weight: bold; font-size: 1.15rem; }
            summary { cursor: pointer; padding: .3rem 0; text-decoration: underline; }
            ul { margin: .3rem 0; padding-left: 1.4rem; }
            pre { white-space: pre-wrap; background: #f4f4f4; padding: .5rem; margin: .3rem 0; }
            code { font-family: Consolas, Menlo, monospace; font-size: .92em; }
            @media (max-width: 640px) {
              thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
              .edits, .edits tbody, .edits tr, .edits td, .edits th { display: block; width: 100%; }
              .edits tr { margin: 0 0 .6rem; border: 1px solid #767676; }
              .edits td, .edits th { border: 0; }
              .edits th { background: #eee; }
              .edits td::before { content: attr(data-label) ": "; font-weight: bold; }
            }
            @page { size: A4; margin: 14mm; }
            @media print { main { max-width: none; padding: 0; } body { font-size: 10pt; } thead { display: table-header-group; } }
            """;

    private DifferenceStyle() {}
}
