package org.neuroglide.texts;

/** How a handout looks: large type and high contrast, on a phone and on A4, in colour and in black and white. */
final class HandoutStyle {
    static final String CSS =
            """
            * { box-sizing: border-box; }
            body { margin: 0; font: 1.15rem/1.45 Arial, Helvetica, sans-serif; color: #000; background: #fff; }
            main { max-width: 60rem; margin: 0 auto; padding: 0 1rem 2rem; }
            h1 { font-size: 2rem; line-height: 1.15; margin: 1.2rem 0 .8rem; }
            h2 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .6rem; }
            h3, .box h2 { font-size: 1.2rem; margin: 0 0 .3rem; }
            ul, ol { margin: 0; padding-left: 1.5rem; }
            li { margin: .25rem 0; }
            p { margin: .2rem 0 .8rem; }
            .mark { border: 2px dashed #000; padding: .5rem .8rem; }
            .box { border: 1px solid #000; padding: .6rem .8rem; margin: 0 0 .8rem; }
            .help, .stop { border-width: 4px; }
            .help h2::before, .stop h2::before, .stop h3::before { content: "!"; display: inline-block; width: 1.5em; margin-right: .5em;
              background: #000; color: #fff; text-align: center; font-weight: bold; }
            .lines { margin: 0 0 .8rem; }
            .lines div { display: flex; flex-wrap: wrap; gap: .3rem .8rem; padding: .2rem 0; }
            .lines dt { font-weight: bold; }
            .lines dd { margin: 0; }
            .lines .line { flex: 1 1 9rem; min-height: 1.6rem; border-bottom: 1px solid #000; }
            .call { border: 1px solid #000; padding: .4rem .8rem; }
            .exercise { border-top: 3px solid #000; margin-top: 2rem; padding-top: 1rem; }
            .number { font-weight: bold; margin: 0; }
            .figure { display: flex; flex-wrap: wrap; gap: .8rem; margin: 0 0 1rem; }
            .figure figure { flex: 1 1 16rem; margin: 0; border: 1px solid #000; padding: .5rem; display: flex;
              flex-direction: column; }
            .figure svg { width: 100%; max-height: 24rem; flex: 1; }
            .figure.wide figure { flex-basis: 24rem; }
            figcaption { border-top: 1px solid #000; padding-top: .3rem; margin-top: .4rem; }
            figcaption strong { display: inline-block; min-width: 1.6em; padding: 0 .4em; margin-right: .2em; text-align: center;
              background: #000; color: #fff; }
            .text { display: flex; flex-wrap: wrap; gap: 1rem; }
            .steps { flex: 3 1 18rem; }
            .side { flex: 2 1 15rem; }
            .steps h3 { margin-top: .4rem; }
            .steps ol { margin-bottom: .8rem; }
            @page { size: A4; margin: 13mm; }
            @media print {
              body { font-size: 11.5pt; line-height: 1.32; }
              main { max-width: none; padding: 0; }
              h1 { font-size: 22pt; margin-top: 0; }
              h2 { font-size: 18pt; }
              h3, .box h2 { font-size: 13pt; }
              .facts { display: grid; grid-template-columns: 1fr 1fr; column-gap: 6mm; }
              .facts div:first-child, .facts div:last-child:nth-child(even) { grid-column: 1 / -1; }
              .call { margin-bottom: 2.5mm; padding: 1mm 3mm; }
              .box { margin-bottom: 2.5mm; padding: 1.5mm 3mm; break-inside: avoid; }
              li { margin: .6mm 0; }
              .first { line-height: 1.22; }
              .first h1 { margin-bottom: 2mm; }
              .first .box, .first .mark, .first .lines { margin-bottom: 1.8mm; padding-top: 1mm; padding-bottom: 1mm; }
              .exercise { break-before: page; break-inside: avoid; border: 0; margin: 0; padding: 0; height: 266mm;
                display: flex; flex-direction: column; }
              .figure { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr);
                grid-template-rows: minmax(0, 1fr) auto; column-gap: 2.5mm;
                flex: 1 1 120mm; max-height: 150mm; min-height: 0; margin-bottom: 3mm; }
              .figure.wide { grid-auto-flow: row; grid-template-columns: 1fr 1fr; grid-template-rows: none;
                grid-auto-rows: minmax(0, 1fr) auto; flex-basis: 140mm; max-height: 175mm; }
              .figure figure { padding: 1.5mm; min-height: 0; display: grid; grid-row: span 2; grid-template-rows: subgrid;
                row-gap: 1mm; margin-bottom: 2mm; }
              .figure svg { max-height: none; min-height: 0; height: 100%; }
              figcaption { font-size: 10.5pt; }
              .text { flex: 0 0 auto; flex-wrap: nowrap; gap: 4mm; }
            }
            """;

    private HandoutStyle() {}
}
