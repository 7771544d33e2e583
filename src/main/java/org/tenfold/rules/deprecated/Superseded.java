package org.tenfold.rules.deprecated;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Fleets;
import org.tenfold.rules.fix.Types;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/**
 * The table of what AWS has ended, closed to new customers or replaced, as published until November 2026: one entry is one
 * rule. What AWS took back (CodeCommit has been generally available again since late 2025) or still supports (DAX, Memcached)
 * is not in it, for an outdated warning misleads as much as a missing one.
 *
 * @param service the service whose parts it is about
 * @param uses whether a part uses what is superseded
 * @param existing how bad it is where the design shows a system that exists already; null where nothing is wrong then
 * @param found the sentence, with {@code part} and {@code product}
 * @param mending what mends it, where something is certain
 */
record Superseded(RuleInfo info, String service, BiPredicate<Case, Part> uses, @Nullable Severity existing, Text found,
        BiFunction<Case, Part, Remedy> mending, Supplier<Example> wrongOne, Supplier<Example> rightOne)
        implements Rule {

    private static final String SERVERS = "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]";

    /** The table. */
    static final List<Rule> ALL = List.of(
            new Superseded(new RuleInfo("DEPRECATED-002", Severity.CRITICAL, 1,
                    Text.of("A ledger that no longer exists", "더는 존재하지 않는 원장 데이터베이스"),
                    Text.of("AWS ended QLDB on 31 July 2025. Nobody can create one any more, so a design that contains it cannot be built.",
                            "AWS는 2025년 7월 31일에 QLDB를 종료했습니다. 이제 아무도 만들 수 없으므로 QLDB가 들어간 설계는 지을 수 없습니다."),
                    Text.of("Keep the history in audit tables of Aurora PostgreSQL, or as locked objects in S3.",
                            "변경 이력은 Aurora PostgreSQL의 감사 테이블에 두거나 S3에 잠긴 객체로 보관합니다."),
                    List.of("AWS announcement of the end of Amazon QLDB, 2025-07-31")),
                    "qldb", (review, part) -> true, Severity.ADVICE,
                    Text.of("{part} is a QLDB ledger, which AWS ended on 2025-07-31.",
                            "{part|은는} QLDB 원장입니다. AWS가 2025년 7월 31일에 종료했습니다."),
                    (review, part) -> Remedy.by(review, Types.replace(part.id(), "aurora")),
                    () -> Sketch.of(SERVERS + " > ledger:qldb").blaming("ledger"),
                    () -> Sketch.of(SERVERS + " > ledger:aurora[zones=a+b]").passing()),
            new Superseded(new RuleInfo("DEPRECATED-003", Severity.HIGH, 1,
                    Text.of("A time series store closed to new customers", "신규 고객이 쓸 수 없는 시계열 저장소"),
                    Text.of("AWS closed Timestream for LiveAnalytics to new customers on 20 June 2025. A new project cannot begin on it.",
                            "AWS는 2025년 6월 20일부터 Timestream for LiveAnalytics에 신규 고객을 받지 않습니다. 새 프로젝트는 시작할 수 없습니다."),
                    Text.of("Take Timestream for InfluxDB. If you have it already, say so: Design ▸ Existing system.",
                            "Timestream for InfluxDB를 씁니다. 이미 쓰고 있다면 설계의 '기존 시스템'을 켭니다."),
                    List.of("Amazon Timestream Developer Guide, notice of availability change, 2025-06-20")),
                    "timestream", (review, part) -> true, null,
                    Text.of("{part} is Timestream for LiveAnalytics, closed to new customers since 2025-06-20.",
                            "{part|은는} Timestream for LiveAnalytics입니다. 2025년 6월 20일부터 신규 고객을 받지 않습니다."),
                    (review, part) -> Remedy.by(review, Types.another(part.id(), "timestream-influxdb")),
                    () -> Sketch.of(SERVERS + " > series:timestream").blaming("series"),
                    () -> Sketch.of(SERVERS + " > series:timestream").context("existing", true).passing()),
            new Superseded(new RuleInfo("DEPRECATED-004", Severity.HIGH, 1,
                    Text.of("Launch configuration instead of a launch template", "시작 템플릿이 아닌 시작 구성"),
                    Text.of("Accounts made since October 2024 cannot create launch configurations, and no machine type newer than 2022 works with them. A template also keeps versions and mixes machine types.",
                            "2024년 10월 이후에 만든 계정은 시작 구성을 만들 수 없고, 2023년 이후의 인스턴스 유형도 쓸 수 없습니다. 시작 템플릿은 버전을 남기고 여러 유형을 섞을 수 있습니다."),
                    Text.of("Use a launch template.", "시작 템플릿을 씁니다."),
                    List.of("Security Hub AutoScaling.9", "Checkov CKV_AWS_315", "AWS Config autoscaling-launch-template")),
                    "auto-scaling-group", (review, part) -> part.is("launch", "configuration"), Severity.MEDIUM,
                    Text.of("{part} starts its servers from a launch configuration.",
                            "{part|은는} 시작 구성으로 서버를 시작합니다."),
                    (review, part) -> Remedy.of(Fixes.set(part.component(), "launch", "template")),
                    () -> Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, launch=configuration]",
                            "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").blaming("fleet"),
                    () -> Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, launch=template]",
                            "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").passing()),
            new Superseded(new RuleInfo("DEPRECATED-005", Severity.CRITICAL, 1,
                    Text.of("A service mesh that no longer exists", "더는 존재하지 않는 서비스 메시"),
                    Text.of("AWS ended App Mesh on 30 September 2026. Traffic through it stops, so something else must carry it.",
                            "AWS는 2026년 9월 30일에 App Mesh를 종료했습니다. 이를 지나는 트래픽이 멈추므로 다른 것으로 바꿔야 합니다."),
                    Text.of("Use Service Connect of ECS, or VPC Lattice.", "ECS의 Service Connect나 VPC Lattice를 씁니다."),
                    List.of("AWS announcement of the end of AWS App Mesh, 2026-09-30")),
                    "aws-service", product("app-mesh"), Severity.ADVICE,
                    Text.of("{part} is AWS App Mesh, which AWS ended on 2026-09-30.",
                            "{part|은는} AWS App Mesh입니다. AWS가 2026년 9월 30일에 종료했습니다."),
                    (review, part) -> Remedy.by(review, Types.bypass(part.id())),
                    () -> Sketch.of(SERVERS + " > mesh:aws-service[product=app-mesh]").blaming("mesh"),
                    () -> Sketch.of(SERVERS + " > mesh:aws-service[product=appsync]").passing()),
            new Superseded(new RuleInfo("DEPRECATED-006", Severity.LOW, 1,
                    Text.of("Traces made with the X-Ray SDK", "X-Ray SDK로 남기는 추적"),
                    Text.of("The X-Ray SDKs and daemon have been in maintenance since 25 February 2026; the service X-Ray stays. What you write now should use the open standard.",
                            "X-Ray SDK와 데몬은 2026년 2월 25일부터 유지 관리 모드입니다. X-Ray 서비스는 계속됩니다. 새로 쓰는 코드는 개방형 표준을 따르는 편이 좋습니다."),
                    Text.of("Trace with OpenTelemetry; X-Ray takes its traces.", "OpenTelemetry로 추적합니다. X-Ray가 그대로 받습니다."),
                    List.of("AWS X-Ray Developer Guide, SDK and daemon timeline")),
                    "xray", (review, part) -> part.stated("instrumentation") && part.is("instrumentation", "xray-sdk"), Severity.LOW,
                    Text.of("{part} gets its traces from the X-Ray SDK.", "{part|은는} X-Ray SDK에서 추적을 받습니다."),
                    (review, part) -> Remedy.of(Fixes.set(part.component(), "instrumentation", "otel")),
                    () -> Sketch.of(SERVERS, "web > traces:xray[instrumentation=xray-sdk]").blaming("traces"),
                    () -> Sketch.of(SERVERS, "web > traces:xray[instrumentation=otel]").passing()),
            new Superseded(new RuleInfo("DEPRECATED-007", Severity.MEDIUM, 1,
                    Text.of("App Runner in a new design", "새 설계에 App Runner 사용"),
                    Text.of("AWS closed App Runner to new customers on 30 April 2026. A new account cannot create it.",
                            "AWS는 2026년 4월 30일부터 App Runner에 신규 고객을 받지 않습니다. 새 계정은 만들 수 없습니다."),
                    Text.of("Run the container as a service of ECS on Fargate.", "컨테이너를 Fargate의 ECS 서비스로 실행합니다."),
                    List.of("terraform-provider-aws issue 47161")),
                    "aws-service", product("app-runner"), null,
                    Text.of("{part} is AWS App Runner, closed to new customers since 2026-04-30.",
                            "{part|은는} AWS App Runner입니다. 2026년 4월 30일부터 신규 고객을 받지 않습니다."),
                    (review, part) -> Remedy.by(review, Fleets.insteadOf(part.id())),
                    () -> Sketch.of("users > app:aws-service[product=app-runner]").blaming("app"),
                    () -> Sketch.of("users > app:aws-service[product=appsync]").passing()),
            new Superseded(new RuleInfo("DEPRECATED-009", Severity.LOW, 1,
                    Text.of("Origin access identity instead of origin access control", "OAC가 아닌 OAI로 여는 버킷"),
                    Text.of("The identity is the older way to let only CloudFront read a bucket: it cannot read objects encrypted with your own keys and does not work in newer Regions.",
                            "OAI는 CloudFront만 버킷을 읽게 하는 이전 방식입니다. 고객 관리형 키로 암호화한 객체를 읽지 못하고 새 리전에서는 쓸 수 없습니다."),
                    Text.of("Use origin access control.", "오리진 액세스 제어(OAC)를 씁니다."),
                    List.of("Security Hub CloudFront.13")),
                    "cloudfront", (review, part) -> part.is("originAccess", "oai") && review.called(part, LinkKind.REQUEST)
                            .anyMatch(origin -> origin.isA("s3")), Severity.LOW,
                    Text.of("{part} reads its bucket with an origin access identity.", "{part|은는} OAI로 버킷을 읽습니다."),
                    (review, part) -> Remedy.of(Fixes.set(part.component(), "originAccess", "oac")),
                    () -> Sketch.of("users > cdn:cloudfront[originAccess=oai] > files:s3[versioning=true]").blaming("cdn"),
                    () -> Sketch.of("users > cdn:cloudfront[originAccess=oac] > files:s3[versioning=true]").passing()));

    private static BiPredicate<Case, Part> product(String... products) {
        return (review, part) -> List.of(products).contains(part.text("product"));
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(service).filter(part -> uses.test(review, part)).map(part -> finding(review, part))
                .<Finding>mapMulti(Optional::ifPresent);
    }

    private Optional<Finding> finding(Case review, Part part) {
        Severity severity = review.existing() ? existing : info.severity();
        if (severity == null) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(info, found.with("part", part.component().name())
                .with("product", part.service().keyFact(part)), part.id()).at(severity).mendedBy(mending.apply(review, part)));
    }

    @Override
    public Example wrong() {
        return wrongOne.get();
    }

    @Override
    public Example right() {
        return rightOne.get();
    }
}
