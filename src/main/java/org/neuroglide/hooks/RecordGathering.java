package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.neuroglide.model.Problem;

/**
 * Brings together what a call knows of its patient: what the client gave, and from its FHIR server what it left out. A key that
 * is missing was not asked for; {@code null} and an empty Bundle were asked for and nothing was found; an OperationOutcome and
 * pages that cannot be read leave it unknown. Thread-safe.
 */
final class RecordGathering {
    private final FhirFetch fetch;
    private final HookSettings.FetchLimits limits;

    RecordGathering(HookSettings settings, RecordQueries queries) {
        this.fetch = new FhirFetch(settings, queries);
        this.limits = settings.fetch();
    }

    /** @throws HookException 412 where required data cannot be had, 422 where what was given cannot be used */
    PatientRecord gather(HookRequest request) {
        Map<RecordQuery, CompletableFuture<Answer>> asked = new EnumMap<>(RecordQuery.class);
        List<Problem> unusable = new ArrayList<>();
        for (RecordQuery query : RecordQuery.values()) {
            asked.put(query, answer(request, query, unusable));
        }
        if (!unusable.isEmpty()) {
            throw new HookException(422, unusable);
        }
        Map<RecordQuery, Answer> answers = await(asked);
        demandRequired(answers);
        RecordResources resources = new RecordResources(request);
        answers.forEach((query, answer) -> resources.add("prefetch." + query.key(), answer.resources()));
        resources.add("context.orders", request.context().orders());
        Map<RecordQuery, Gap> gaps = new EnumMap<>(RecordQuery.class);
        answers.forEach((query, answer) -> {
            if (answer.gap() != Gap.NONE) {
                gaps.put(query, answer.gap());
            }
        });
        return new PatientRecord(resources.all(), gaps);
    }

    private CompletableFuture<Answer> answer(HookRequest request, RecordQuery query, List<Problem> unusable) {
        JsonNode given = request.prefetch().get(query.key());
        if (given == null) {
            return fetch.answer(request, query);
        }
        if (given.isNull()) {
            return done(new Answer(List.of(), Gap.NONE));
        }
        Optional<ResultPage> page = ResultPage.of(query, given);
        if (page.isEmpty()) {
            unusable.add(new Problem(
                    "bad-resource", "", 0, "prefetch." + query.key(), "is no answer to the query",
                    "give a " + query.type + ", a Bundle of them, an OperationOutcome, or null"));
            return done(Answer.missing(Gap.ERROR));
        }
        Answer first = page.get().answer();
        if (first.gap() == Gap.ERROR) {
            return again(request, query, first);
        }
        String next = page.get().next();
        return next.isEmpty() ? done(page.get().only()) : fetch.rest(request, query, next).thenApply(first::and);
    }

    /** What the client could not read, this service perhaps can; otherwise the error stands. */
    private CompletableFuture<Answer> again(HookRequest request, RecordQuery query, Answer failed) {
        return fetch.obstacle(request, query) == Gap.NONE ? fetch.answer(request, query) : done(failed);
    }

    /** All answers, or those that came in time. */
    private Map<RecordQuery, Answer> await(Map<RecordQuery, CompletableFuture<Answer>> asked) {
        long millis = limits.total().toMillis();
        Map<RecordQuery, Answer> answers = new EnumMap<>(RecordQuery.class);
        asked.replaceAll((query, answer) -> answer.exceptionally(e -> Answer.missing(Gap.ERROR))
                .completeOnTimeout(Answer.missing(Gap.TIME), millis, TimeUnit.MILLISECONDS));
        asked.forEach((query, answer) -> answers.put(query, answer.join()));
        return answers;
    }

    private static void demandRequired(Map<RecordQuery, Answer> answers) {
        List<Problem> problems = new ArrayList<>();
        answers.forEach((query, answer) -> {
            if (query.required && answer.gap() != Gap.NONE) {
                problems.add(missing(query, answer.gap().words));
            } else if (query == RecordQuery.PATIENT && answer.resources().isEmpty()) {
                problems.add(missing(query, "no such patient was found"));
            }
        });
        if (!problems.isEmpty()) {
            throw new HookException(412, problems);
        }
    }

    static Problem missing(RecordQuery query, String why) {
        return new Problem(
                "prefetch-missing", "", 0, "prefetch." + query.key(), "is needed: " + why,
                "prefetch " + query.template + ", or give fhirServer and fhirAuthorization for it");
    }

    private static CompletableFuture<Answer> done(Answer answer) {
        return CompletableFuture.completedFuture(answer);
    }
}
