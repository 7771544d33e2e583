package org.tenfold.rules.scale;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Few;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** SCALE-012: calls that multiply when something is ill. */
public final class RetryStorm implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SCALE-012", Severity.MEDIUM, 10_000,
            Text.of("Retries multiply when something is ill", "장애가 나면 몇 배로 느는 재시도"),
            Text.of("Three layers that each try three times turn one failure into 27 calls, and the calls keep the sick service down.",
                    "세 층이 저마다 세 번씩 시도하면 실패 하나가 호출 27번이 되고, 그 호출이 아픈 서비스를 일어나지 못하게 합니다."),
            Text.of("Try again at one layer only, with pauses that grow and vary, and let the caller wait longer than all tries of what it calls.",
                    "한 층에서만, 점점 길고 무작위인 간격으로 다시 시도합니다. 호출하는 쪽은 부른 쪽의 모든 시도보다 오래 기다리게 합니다."),
            List.of("REL05-BP03", "REL05-BP05"));

    private static final Text STORM = Text.of("{first} tries {outer} times and {second} tries {inner} times, without pauses: one failure of {last} becomes {calls|call|calls}.",
            "{first|은는} {outer}번, {second|은는} {inner}번 쉬지 않고 시도합니다. {last}의 실패 하나가 호출 {calls}번이 됩니다.");
    private static final Text EARLY = Text.of("{first} gives up on {second} after {outer} ms, while {second} may still try {last} for {inner} ms.",
            "{first|은는} {outer}밀리초 뒤에 {second|을를} 포기하는데 {second|은는} {last|을를} {inner}밀리초까지 다시 시도할 수 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double MANY = 2;

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.COMPUTE).mapMulti((middle, told) -> {
            Few<Link> inners = review.outgoing(middle).filter(inner -> isCall(review, inner));
            for (Link outer : inners.isEmpty() ? inners : review.incoming(middle).filter(outer -> isCall(review, outer))) {
                inners.stream().flatMap(inner -> finding(review, outer, middle, inner).stream())
                        .min(Comparator.comparing(finding -> finding.targets().get(1))).ifPresent(told);
            }
        });
    }

    /** Whether code waits for the call and may try it again. */
    private static boolean isCall(Case review, Link link) {
        return link.kind().carriesCalls() && Case.isHard(link)
                && (review.start(link).has(Trait.COMPUTE) || review.start(link).has(Trait.API));
    }

    private static Optional<Finding> finding(Case review, Link outer, Part middle, Link inner) {
        if (isBlunt(outer) && isBlunt(inner)) {
            double outside = retries(outer) + 1;
            double inside = retries(inner) + 1;
            return Optional.of(Finding.of(INFO, text(review, STORM, outer, middle, inner).with("outer", outside).with("inner", inside)
                    .with("calls", outside * inside), outer.id(), inner.id(), review.owner(middle).id()).mendedBy(Edit.all(
                            new Edit.ChangeLink(outer.with(LinkSettings.RETRIES.name(), 0.0)),
                            new Edit.ChangeLink(inner.with(LinkSettings.RETRIES.name(), 1.0).with(LinkSettings.BACKOFF.name(), "jitter")))));
        }
        double waits = number(outer, LinkSettings.TIMEOUT);
        double tries = number(inner, LinkSettings.TIMEOUT) * (retries(inner) + 1);
        boolean stated = outer.settings().has(LinkSettings.TIMEOUT.name())
                && (inner.settings().has(LinkSettings.TIMEOUT.name()) || inner.settings().has(LinkSettings.RETRIES.name()));
        return !stated || Case.says(inner, LinkSettings.BACKOFF, "adaptive") || waits >= tries ? Optional.empty()
                : Optional.of(Finding.of(INFO, text(review, EARLY, outer, middle, inner).with("outer", waits).with("inner", tries),
                        outer.id(), inner.id(), review.owner(middle).id()).mendedBy(() -> new Edit.ChangeLink(
                                outer.with(LinkSettings.TIMEOUT.name(), Math.min(LinkSettings.TIMEOUT.max(), tries)))));
    }

    /** Whether it is tried again often and at once. */
    private static boolean isBlunt(Link link) {
        return retries(link) >= MANY && Case.says(link, LinkSettings.BACKOFF, "none");
    }

    private static Message text(Case review, Text text, Link outer, Part middle, Link inner) {
        return text.with("first", review.owner(review.start(outer)).name()).with("second", review.owner(middle).name())
                .with("last", review.owner(review.end(inner)).name());
    }

    private static double retries(Link link) {
        return number(link, LinkSettings.RETRIES);
    }

    private static double number(Link link, Setting setting) {
        return link.settings().get(setting.name()) instanceof Double stated ? stated : (Double) setting.defaultValue();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > front:lambda >request[retries=3, backoff=none]> back:lambda >read-write[retries=3, backoff=none]> carts:dynamodb[pointInTimeRecovery=true]").blaming("front-to-back");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > front:lambda >request[retries=3]> back:lambda >read-write[retries=3]> carts:dynamodb[pointInTimeRecovery=true]").passing();
    }
}
