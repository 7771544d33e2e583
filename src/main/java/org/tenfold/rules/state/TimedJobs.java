package org.tenfold.rules.state;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.State;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** STATE-005: timed jobs on every one of several servers. */
public final class TimedJobs implements Rule {

    private static final RuleInfo INFO = new RuleInfo("STATE-005", Severity.MEDIUM, 10_000,
            Text.of("Timed jobs run on every server", "서버마다 실행되는 예약 작업"),
            Text.of("Three servers send the newsletter three times, and when Auto Scaling removes one at the wrong moment nobody sends it. A clock belongs outside the servers, so that it strikes once however many there are.",
                    "서버가 세 대면 메일이 세 번 나가고, Auto Scaling이 하필 그때 서버를 줄이면 한 번도 나가지 않습니다. 시계는 서버 밖에 두어야 서버가 몇 대든 한 번만 울립니다."),
            Text.of("Let EventBridge Scheduler start a Lambda function or put a message into a queue.",
                    "EventBridge Scheduler가 Lambda 함수를 시작하거나 대기열에 메시지를 넣게 합니다."),
            List.of("REL05-BP06", "SUS02-BP06"));

    private static final String LOCK = "lock";
    private static final Text FOUND = Text.of("{part} runs timed jobs on each of up to {units|unit|units}, and no lock keeps them apart.",
            "{part|은는} 최대 {units}대가 저마다 예약 작업을 실행하는데, 서로 막아 주는 잠금이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.COMPUTE)
                .filter(part -> Case.serves(part) && part.is("cron", true) && review.mostUnits(part) >= 2)
                .filter(part -> review.outgoing(part).noneMatch(link -> LOCK.equals(link.settings().get(LinkSettings.DATASET.name()))))
                .map(part -> Finding.of(INFO, FOUND.with("part", review.owner(part).name()).with("units", review.mostUnits(part)),
                        part.id()).mendedBy(review, State.jobsOutside(part.id())));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, cron=true, sessionStore=jwt, uploadsTo=none]")
                .blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, cron=true, sessionStore=jwt, uploadsTo=none]",
                "web >read-write[dataset=lock]> locks:dynamodb[pointInTimeRecovery=true]").passing();
    }
}
