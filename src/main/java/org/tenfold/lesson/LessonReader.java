package org.tenfold.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Context.Disruption;
import org.tenfold.file.DesignFileException;
import org.tenfold.file.Members;
import org.tenfold.file.Node;
import org.tenfold.picture.draw.Lens;
import org.tenfold.rules.RuleBook;
import org.tenfold.rules.Severity;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Text;

/** One document on its way to a lesson. Nothing in it may be unknown or left out, so that a slip of the pen is found at once. */
final class LessonReader {

    private static final String FORMAT = "tenfold-lesson";
    private static final double MOST = 1e12;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");
    private static final Text KEY = Text.of("key of a lesson", "수업 파일의 키");
    private static final Text LANGUAGE = Text.of("language", "언어");
    private static final Text LENS = Text.of("lens", "렌즈");
    private static final Text GOAL = Text.of("goal", "목표");
    private static final Text SERVICE = Text.of("service", "서비스");
    private static final Text RULE = Text.of("rule", "규칙");
    private static final Text SEVERITY = Text.of("severity", "심각도");
    private static final Text DISRUPTION = Text.of("kind of loss", "손실의 종류");
    private static final Text PLACEHOLDERS = Text.of("placeholder", "자리표시자");
    private static final Text EMPTY = Text.of("The text is empty.", "글이 비어 있습니다.");
    private static final Text TWICE = Text.of("The id \"{id}\" is used twice.", "ID \"{id}\"{id|이가} 두 번 쓰였습니다.");
    private static final Text TOO_FEW = Text.of("At least {count} are needed here.", "여기에는 {count}개 이상 있어야 합니다.");

    /** Takes what a goal needs out of its members. */
    @FunctionalInterface
    private interface GoalKind {
        Goal read(Members members) throws DesignFileException;
    }

    private final ServiceCatalog catalog;
    private final RuleBook rules;
    private final Map<String, GoalKind> goalKinds = new LinkedHashMap<>();

    LessonReader(ServiceCatalog catalog, RuleBook rules) {
        this.catalog = catalog;
        this.rules = rules;
        goalKinds.put("present", goal -> {
            @Nullable Node atLeast = goal.take("atLeast");
            return new Goal.Present(service(goal, "service"), atLeast == null ? 1 : (int) atLeast.number(1, 1000));
        });
        goalKinds.put("absent", goal -> new Goal.Absent(service(goal, "service")));
        goalKinds.put("linked", goal -> new Goal.Linked(service(goal, "from"), service(goal, "to")));
        goalKinds.put("inside", goal -> new Goal.Inside(service(goal, "service"), service(goal, "container")));
        goalKinds.put("no-finding-of", goal -> new Goal.NoFindingOf(rules.find(goal.require("rule")
                .oneOf(rules.rules().stream().map(rule -> rule.info().id()).toList(), RULE)).orElseThrow().info()));
        goalKinds.put("no-finding-from", goal -> new Goal.NoFindingFrom(Severity.of(goal.require("severity")
                .oneOf(Arrays.stream(Severity.values()).map(Severity::id).toList(), SEVERITY)).orElseThrow()));
        goalKinds.put("cost-at-most", goal -> new Goal.CostAtMost(number(goal, "usdPerMonth", MOST)));
        goalKinds.put("availability-at-least", goal -> new Goal.AvailabilityAtLeast(number(goal, "share", 1)));
        goalKinds.put("survives", goal -> new Goal.Survives(lossOf(goal)));
        goalKinds.put("holds", goal -> new Goal.Holds(number(goal, "users", MOST)));
        goalKinds.put("p99-at-most", goal -> new Goal.P99AtMost(number(goal, "ms", MOST)));
        goalKinds.put("recovery-at-most", goal -> new Goal.RecoveryAtMost(lossOf(goal), number(goal, "seconds", MOST)));
        goalKinds.put("data-loss-at-most", goal -> new Goal.DataLossAtMost(lossOf(goal), number(goal, "seconds", MOST)));
    }

    Lesson read(Node document) throws DesignFileException {
        Members lesson = document.members();
        lesson.require("format").oneOf(Set.of(FORMAT), KEY);
        lesson.require("version").number(1, 1);
        String id = lesson.require("id").text();
        Text title = text(lesson.require("title"));
        Text summary = text(lesson.require("summary"));
        List<Step> steps = steps(lesson.require("steps"));
        List<Goal> goals = goals(lesson.list("goals"));
        lesson.end(KEY);
        return new Lesson(id, title, summary, steps, goals);
    }

    private static List<Step> steps(Node list) throws DesignFileException {
        List<Step> steps = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node node : atLeast(1, list)) {
            Step step = step(node.members());
            if (!ids.add(step.id())) {
                throw node.wrong(TWICE.with("id", step.id()));
            }
            steps.add(step);
        }
        return steps;
    }

    private static Step step(Members step) throws DesignFileException {
        String id = step.require("id").text();
        String design = step.require("design").text();
        Text name = text(step.require("name"));
        Text title = text(step.require("title"));
        Text words = text(step.require("text"));
        Text notYet = text(step.require("notYet"));
        Lens lens = Lens.valueOf(step.require("lens").oneOf(Arrays.stream(Lens.values()).map(LessonReader::id).toList(), LENS)
                .toUpperCase(Locale.ROOT));
        List<String> points = step.texts("point");
        @Nullable Node question = step.take("question");
        Optional<Question> asked = question == null ? Optional.empty() : Optional.of(question(question.members()));
        step.end(KEY);
        return new Step(id, design, name, title, words, notYet, lens, points, asked);
    }

    private static String id(Lens lens) {
        return lens.name().toLowerCase(Locale.ROOT);
    }

    private static Question question(Members question) throws DesignFileException {
        Text asked = text(question.require("text"));
        List<Text> choices = new ArrayList<>();
        for (Node choice : atLeast(2, question.require("choices"))) {
            choices.add(text(choice));
        }
        // People count from one.
        int right = (int) question.require("right").number(1, choices.size()) - 1;
        Text explanation = text(question.require("explanation"));
        question.end(KEY);
        return new Question(asked, choices, right, explanation);
    }

    private List<Goal> goals(List<Node> list) throws DesignFileException {
        List<Goal> goals = new ArrayList<>();
        for (Node node : list) {
            Members members = node.members();
            String kind = members.require("goal").oneOf(goalKinds.keySet(), GOAL);
            goals.add(goalKinds.get(kind).read(members));
            members.end(KEY);
        }
        return goals;
    }

    private Service service(Members goal, String name) throws DesignFileException {
        return catalog.service(goal.require(name).oneOf(catalog.all().stream().map(Service::id).toList(), SERVICE));
    }

    private static double number(Members goal, String name, double most) throws DesignFileException {
        return goal.require(name).number(0, most);
    }

    private static Disruption lossOf(Members goal) throws DesignFileException {
        return Disruption.valueOf(goal.require("lossOf")
                .oneOf(Arrays.stream(Disruption.values()).map(loss -> loss.name().toLowerCase(Locale.ROOT)).toList(), DISRUPTION)
                .toUpperCase(Locale.ROOT));
    }

    private static List<Node> atLeast(int count, Node list) throws DesignFileException {
        List<Node> elements = list.elements();
        if (elements.size() < count) {
            throw list.wrong(TOO_FEW.with("count", count));
        }
        return elements;
    }

    private static Text text(Node node) throws DesignFileException {
        Members languages = node.members();
        Text text = new Text(words(languages.require("en")), words(languages.require("ko")));
        languages.end(LANGUAGE);
        return text;
    }

    private static String words(Node node) throws DesignFileException {
        String words = node.text();
        if (words.isBlank()) {
            throw node.wrong(EMPTY.message());
        }
        Matcher placeholder = PLACEHOLDER.matcher(words);
        while (placeholder.find()) {
            if (!Step.PLACEHOLDERS.contains(placeholder.group(1))) {
                throw node.unknown(placeholder.group(1), PLACEHOLDERS, Step.PLACEHOLDERS);
            }
        }
        return words;
    }
}
