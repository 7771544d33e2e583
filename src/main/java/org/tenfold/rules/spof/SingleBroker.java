package org.tenfold.rules.spof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Fleets;
import org.tenfold.rules.fix.Messages;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SPOF-007: a message broker of one's own on one machine. */
public final class SingleBroker implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SPOF-007", Severity.MEDIUM, 10_000,
            Text.of("One message broker machine", "한 대뿐인 메시지 브로커"),
            Text.of("Messages decouple only when what stands between is more reliable than the ends. One broker ties everybody who sends and everybody who receives to one machine.",
                    "메시지로 느슨하게 결합하려면 가운데에 있는 것이 양쪽보다 믿을 만해야 합니다. 브로커가 한 대면 보내는 쪽과 받는 쪽이 모두 그 한 대에 묶입니다."),
            Text.of("Use SQS and SNS, which AWS keeps in several zones. Where a protocol such as AMQP or MQTT is needed, run a broker with a standby in another zone.",
                    "여러 가용 영역에서 운영되는 SQS와 SNS를 씁니다. AMQP나 MQTT 같은 프로토콜이 필요하면 다른 가용 영역에 대기 브로커를 둡니다."),
            List.of("REL04-BP02", "Prowler mq_broker_active_deployment_mode"));

    private static final Text FOUND = Text.of("{part} is 1 broker machine; {count|part sends to it or takes|parts send to it or take} from it.",
            "{part|은는} 브로커 1대이고, 구성 요소 {count}개가 여기로 보내거나 여기서 받습니다.");

    private static final Text QUEUE = Text.of("Use SQS", "SQS 사용");
    private static final Text STANDBY = Text.of("Keep the protocol: a second broker in another zone",
            "프로토콜 유지: 다른 가용 영역에 두 번째 브로커");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.COMPUTE).filter(part -> part.is("role", "broker") && review.units(part) == 1)
                .map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part broker) {
        long ends = Stream.concat(
                review.incoming(broker).filter(link -> link.kind().carriesCalls()).map(review::start).stream(),
                review.outgoing(broker).filter(link -> link.kind().carriesCalls() || link.kind() == LinkKind.CONSUME)
                        .map(review::end).stream()).distinct().count();
        return ends == 0 ? Optional.empty()
                : Optional.of(Finding.of(INFO, FOUND.with("part", review.owner(broker).name()).with("count", ends),
                        review.owner(broker).id()).mendedBy(
                                new Remedy.Choice(QUEUE, Remedy.by(review, Messages.insteadOf(broker.id()))),
                                new Remedy.Choice(STANDBY, Remedy.by(review, Fleets.atLeast(broker.id(), 2)))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web >publish> rabbit:ec2[role=broker, zones=a]").blaming("rabbit");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "failed:sqs", "web >publish> jobs:sqs[deadLetterQueue=failed] > worker:lambda").passing();
    }
}
