package org.neuroglide.texts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.AdviceKind;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Dose;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Side;
import org.neuroglide.texts.figure.Figure;
import org.neuroglide.texts.figure.Xml;

/** The layout of a handout: its headings, boxes and lines to fill in. */
final class HandoutLayout {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private HandoutLayout() {}

    static String head() {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>Your exercises at home</title>\n<style>\n" + HandoutStyle.CSS + "</style>\n</head>\n<body>\n<main>\n";
    }

    static String foot() {
        return "</main>\n</body>\n</html>\n";
    }

    static String firstPart(Decision decision, List<Recommendation> exercises, PatientWords words) {
        StringBuilder html = new StringBuilder("<section class=\"page first\">\n<h1>Your exercises at home</h1>\n");
        html.append(facts(decision, exercises));
        if (!decision.reviewed()) {
            html.append("<p class=\"mark\"><strong>Not clinically reviewed.</strong> No named clinician has yet signed the"
                    + " rules behind this sheet. Use it only if the person who treats you gave it to you.</p>\n");
        }
        html.append(box(2, "help", "Get help at once", words.help()));
        html.append(box(2, "stop", "Stop the exercises", words.stops()));
        html.append("<dl class=\"lines call\"><div><dt>Questions, or had to stop? Call</dt><dd class=\"line\"></dd></div></dl>\n");
        html.append(box(2, "", "How to do them", words.manners()));
        html.append(box(2, "", "What to expect", words.advice(AdviceKind.EXPECT)));
        html.append(box(2, "", "What else helps", words.suited(AdviceKind.ACTIVE_CARE)));
        html.append("</section>\n");
        return html.toString();
    }

    private static String facts(Decision decision, List<Recommendation> exercises) {
        String sides = exercises.stream()
                .map(Recommendation::side)
                .distinct()
                .map(HandoutLayout::side)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" and "));
        LocalDate review = decision.reviewOn();
        return "<dl class=\"lines facts\"><div><dt>Name</dt><dd class=\"line\"></dd></div>" + fact("Date", DATE.format(decision.asOf()))
                + (sides.isEmpty() ? "" : fact("Side", sides))
                + (review == null ? "" : fact("Next check", DATE.format(review) + ", or before if you have to stop"))
                + "</dl>\n";
    }

    private static String fact(String name, String value) {
        return "<div><dt>" + name + "</dt><dd>" + Xml.escape(value) + "</dd></div>";
    }

    static String exercise(Knowledge knowledge, Recommendation exercise, PatientWords words, String number) {
        Technique technique = Objects.requireNonNull(knowledge.techniques().get(exercise.technique()));
        String name = technique.patientName().isEmpty() ? technique.name() : technique.patientName();
        StringBuilder html = new StringBuilder("<section class=\"page exercise\">\n<p class=\"number\">" + number
                + sideOf(exercise.side()) + "</p>\n<h2>" + Xml.escape(name) + "</h2>\n");
        html.append(figure(Figure.of(technique, knowledge.vocabulary(), exercise.side())));
        html.append("<div class=\"text\">\n<div class=\"steps\"><h3>What to do</h3>\n<ol>");
        technique.steps().forEach(step -> html.append("<li>").append(Xml.escape(step)).append("</li>"));
        html.append("</ol>\n").append(feel(technique)).append("</div>\n");
        html.append("<div class=\"side\">").append(dose(Objects.requireNonNull(exercise.dose())));
        html.append(box(3, "", "How far", exercise.limits().stream().map(words::range).toList()));
        html.append("</div>\n</div>\n").append(box(3, "stop", "Stop", words.stops())).append("</section>\n");
        return html.toString();
    }

    private static String figure(Figure figure) {
        StringBuilder html = new StringBuilder("<div class=\"figure" + (figure.isWide() ? " wide" : "") + "\">\n");
        figure.panels().forEach(panel -> html.append(panel.html()));
        return html.append("</div>\n").toString();
    }

    private static String feel(Technique technique) {
        return technique.feel().isEmpty()
                ? ""
                : "<h3>What it may feel like</h3>\n<p>" + Xml.escape(Words.sentence(technique.feel())) + "</p>\n";
    }

    private static String dose(Dose dose) {
        List<String> lines = new ArrayList<>();
        lines.add(span(dose.reps(), dose.repsMax(), "time in a row", "times in a row") + ".");
        if (dose.secondsPerRepMax() > 0) {
            lines.add("Slowly: about " + span(dose.secondsPerRep(), dose.secondsPerRepMax(), "second", "seconds")
                    + " each time, there and back.");
        }
        lines.add(span(dose.sets(), dose.setsMax(), "round", "rounds") + (dose.setsMax() == 1 ? "." : ", with a rest between them."));
        lines.add(span(dose.perDay(), dose.perDayMax(), "time a day", "times a day")
                + (dose.daysPerWeek() == 0 ? "." : ", on " + Words.count(dose.daysPerWeek(), "day") + " a week at most."));
        lines.add(
                dose.holdSeconds() == 0
                        ? "Do not hold at the end."
                        : "Hold for " + Words.count(dose.holdSeconds(), "second") + " at most.");
        return box(3, "dose", "How much", lines);
    }

    private static String span(int from, int to, String one, String many) {
        return (from == to ? String.valueOf(to) : from + " to " + to) + " " + (to == 1 ? one : many);
    }

    private static String box(int level, String sort, String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        return "<div class=\"box " + sort + "\"><h" + level + ">" + heading + "</h" + level + ">\n<ul>"
                + lines.stream().map(l -> "<li>" + Xml.escape(l) + "</li>").collect(Collectors.joining())
                + "</ul></div>\n";
    }

    private static String side(Side side) {
        return switch (side) {
            case LEFT -> "left";
            case RIGHT -> "right";
            case BOTH -> "both";
            case NONE -> "";
        };
    }

    private static String sideOf(Side side) {
        return side(side).isEmpty() ? "" : side == Side.BOTH ? ", both sides" : ", " + side(side) + " side";
    }
}
