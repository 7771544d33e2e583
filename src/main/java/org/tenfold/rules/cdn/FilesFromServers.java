package org.tenfold.rules.cdn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Edges;
import org.tenfold.service.Flow;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** CDN-001: files for browsers that servers hand out. */
public final class FilesFromServers implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CDN-001", Severity.MEDIUM, 10_000,
            Text.of("Files come from application servers", "애플리케이션 서버가 내보내는 정적 파일"),
            Text.of("Servers spend their time copying pictures, far from the viewer. An edge cache answers nearer to users and takes that load away.",
                    "서버가 사용자에게서 먼 곳에서 그림을 복사하느라 시간을 씁니다. 엣지 캐시는 가까이에서 답하고 그만큼 서버의 부담을 덜어 줍니다."),
            Text.of("Put files into S3 and CloudFront in front of it.",
                    "파일은 S3에 두고 앞에 CloudFront를 둡니다."),
            List.of("PERF04-BP06", "COST08-BP03"));

    private static final Text FOUND = Text.of("{percent} % of what {part} sends are files: {mbit} Mbit/s at the peak, with no CDN in the design.",
            "{part|이가} 내보내는 데이터의 {percent}%가 정적 파일입니다. 최고 부하에서 {mbit}Mbit/s이며 설계에 CDN이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Below this share of the bytes a CDN takes little away. */
    private static final double NOTABLE_SHARE = 0.3;
    private static final double MBIT_PER_KB = 0.008;
    /** Less at the peak keeps no server busy; an assumption, a tenth of what a small server sends. */
    private static final double NOTABLE_MBIT = 100;

    @Override
    public Stream<Finding> check(Case review) {
        boolean atTheEdge = review.parts(Trait.EDGE).anyMatch(edge -> !review.called(edge, LinkKind.REQUEST).isEmpty());
        if (atTheEdge || review.topology().architecture().context().given().get("kind") instanceof String kind
                && kind.equals("internal")) {
            return Stream.empty();
        }
        return review.parts(Trait.COMPUTE).filter(part -> part.has(Trait.VPC_RESIDENT))
                .map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part part) {
        Flow peak = review.traffic().parts().get(part.node()).peak();
        double files = peak.statics() * part.workload().number("staticKb");
        double pages = (peak.reads() + peak.writes()) * part.workload().number("dynamicKb");
        if (files * MBIT_PER_KB <= NOTABLE_MBIT || files < NOTABLE_SHARE * (files + pages)) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(INFO, FOUND.with("part", review.owner(part).name())
                .with("percent", Math.round(100 * files / (files + pages))).with("mbit", Math.round(files * MBIT_PER_KB)),
                review.owner(part).id()).mendedBy(review, Edges.cdn(part.id())));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b+c] > fleet:auto-scaling-group[zones=a+b+c, max=20]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").users(300_000).blaming("fleet");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> alb[zones=a+b+c] > fleet:auto-scaling-group[zones=a+b+c, max=20]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]",
                "users >request[carries=static]> cdn:cloudfront[fallback=error-page] > files:s3[versioning=true]").users(300_000).passing();
    }
}
