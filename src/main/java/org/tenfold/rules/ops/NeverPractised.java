package org.tenfold.rules.ops;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.text.Text;

/** OPS-009: failures that nobody has played through. */
public final class NeverPractised implements Rule {

    private static final RuleInfo INFO = new RuleInfo("OPS-009", Severity.MEDIUM, 1_000_000,
            Text.of("Failure was never practised", "장애를 연습해 본 적 없음"),
            Text.of("A failover that was never tried is a hope. Practise in calm times so that the night is boring.",
                    "해 본 적 없는 장애 조치는 희망일 뿐입니다. 평온할 때 연습해 두어야 장애가 난 밤이 지루해집니다."),
            Text.of("Play the failures here first, then with AWS Fault Injection Service, once a year at least.",
                    "먼저 이 도구에서 장애를 재현해 보고, 다음에는 AWS Fault Injection Service로 적어도 1년에 한 번 훈련합니다."),
            List.of("REL12-BP04", "REL12-BP05", "REL13-BP03")).leaving(Text.of(
                    "No drawing practises for you: play a failure through with the people who would be called, and then say when that was, in the settings of the design.",
                    "설계를 바꾼다고 훈련이 되지는 않습니다. 장애 때 호출될 사람들과 장애를 직접 재현해 보고, 그 시기를 설계 설정에 적습니다."));

    private static final Text NEVER = Text.of("{users|user relies|users rely} on it, and a failure was never practised.",
            "사용자 {users}명이 쓰는데, 장애 훈련을 한 번도 하지 않았습니다.");
    private static final Text LONG_AGO = Text.of("{users|user relies|users rely} on it, and the last time that a failure was practised is more than a year ago.",
            "사용자 {users}명이 쓰는데, 마지막 장애 훈련이 1년도 더 지났습니다.");
    private static final Text ASKED = Text.of("{users|user relies|users rely} on it: when was a failure last practised?",
            "사용자 {users}명이 씁니다. 마지막 장애 훈련은 언제였습니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (!review.production() || review.context().says("failureDrill", "year") || Tools.code(review).findAny().isEmpty()) {
            return Stream.empty();
        }
        boolean never = review.context().says("failureDrill", "never");
        boolean asked = !never && !review.context().says("failureDrill", "earlier");
        return Stream.of(asked ? Finding.of(INFO, ASKED.with("users", review.users())).in(Finding.State.QUESTION)
                : Finding.of(INFO, (never ? NEVER : LONG_AGO).with("users", review.users())));
    }

    @Override
    public Example wrong() {
        return Sketch.failingOver()
                .context("failureDrill", "never").blaming("");
    }

    @Override
    public Example right() {
        return Sketch.failingOver()
                .context("failureDrill", "year").passing();
    }
}
