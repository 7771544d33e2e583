package org.tenfold.rules.deprecated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Remedy.Choice;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Types;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/**
 * DEPRECATED-011: products of AWS that ended or take no new customers, and what stands in for each. CodeCommit, which AWS took
 * back, is none of them.
 */
public final class EndedProduct implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DEPRECATED-011", Severity.ADVICE, 1,
            Text.of("A service that ends or takes no new customers", "종료되거나 신규 고객을 받지 않는 서비스"),
            Text.of("Services change their state in both directions. This one has ended or takes no new customers, so what is built on it has to be moved before long, if it can be built at all.",
                    "서비스의 상태는 양쪽으로 바뀝니다. 이 서비스는 종료되었거나 신규 고객을 받지 않으므로, 만들 수 있더라도 머지않아 옮겨야 합니다."),
            Text.of("Take what stands in for it: SES for Pinpoint's mail and End User Messaging for its short messages, CodePipeline for Proton, FSx itself for its file gateway, your own editor for Cloud9.",
                    "대신하는 서비스를 씁니다. Pinpoint의 메일은 SES로, 문자는 End User Messaging으로, Proton은 CodePipeline으로, FSx File Gateway는 FSx로, Cloud9은 직접 쓰는 편집기로 바꿉니다."),
            List.of("AWS announcements: Cloud9 and FSx File Gateway closed to new customers, Proton ended 2026-10-07, Pinpoint ended 2026-10-30"));

    private static final Text FOUND = Text.of("{part} is {product}, which {fate}.", "{part|은는} {product}입니다. {fate}.");
    private static final Text ENDED = Text.of("AWS ended on {day}", "AWS가 {day}에 종료했습니다");
    private static final Text CLOSED = Text.of("takes no new customers", "신규 고객을 받지 않습니다");

    private static final Text MAIL = Text.of("Send mail by Amazon SES", "Amazon SES로 메일 보내기");
    private static final Text SHORT_MESSAGES = Text.of("Send short messages by AWS End User Messaging", "AWS End User Messaging으로 문자 보내기");

    /** When AWS ended a product; the others only take no new customers. */
    private static final Map<String, String> ENDS = Map.of("proton", "2026-10-07", "pinpoint", "2026-10-30");
    private static final List<String> PRODUCTS = List.of("cloud9", "fsx-file-gateway", "proton", "pinpoint");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.existing() ? Stream.empty()
                : review.parts("aws-service").filter(part -> PRODUCTS.contains(part.text("product"))).map(part -> finding(review, part));
    }

    private static Finding finding(Case review, Part part) {
        String product = part.text("product");
        return Finding.of(INFO, FOUND.with("part", part.component().name()).with("product", part.service().keyFact(part))
                .with("fate", Optional.ofNullable(ENDS.get(product)).map(day -> ENDED.with("day", day)).orElse(CLOSED.message())), part.id())
                .mendedBy(remedy(review, part.id(), product));
    }

    private static Remedy remedy(Case review, String part, String product) {
        return switch (product) {
            case "pinpoint" -> Remedy.either(new Choice(MAIL, Remedy.by(review, Types.replace(part, "ses"))),
                    new Choice(SHORT_MESSAGES, Remedy.by(review, Types.another(part, "end-user-messaging"))));
            case "proton" -> Remedy.by(review, Types.replace(part, "codepipeline"));
            case "fsx-file-gateway" -> Remedy.by(review, Types.another(part, "fsx"));
            default -> Remedy.by(review, Types.bypass(part));
        };
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > mails:aws-service[product=pinpoint]")
                .blaming("mails");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > code:aws-service[product=codecommit]")
                .passing();
    }
}
