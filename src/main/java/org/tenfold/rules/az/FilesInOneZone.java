package org.tenfold.rules.az;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** AZ-010: a shared disk that is less available than the servers that use it. */
public final class FilesInOneZone implements Rule {

    private static final RuleInfo INFO = new RuleInfo("AZ-010", Severity.MEDIUM, 10_000,
            Text.of("A file system of one zone for servers of several", "여러 영역의 서버가 한 영역의 파일 시스템을 사용"),
            Text.of("When the zone of the file system fails, the servers in the healthy zones hang too, and their redundancy is lost. A shared disk must be at least as available as the servers that mount it.",
                    "파일 시스템의 가용 영역에 장애가 나면 다른 영역의 멀쩡한 서버도 멈춥니다. 함께 쓰는 디스크는 그것을 쓰는 서버만큼은 안정적이어야 합니다."),
            Text.of("Take the Regional deployment with a mount target in each zone, or move files to S3.",
                    "영역마다 탑재 대상이 있는 리전 배포로 바꾸거나 파일을 S3로 옮깁니다."),
            List.of("REL10-BP01", "Prowler efs_multi_az_enabled"));

    private static final Text FOUND = Text.of("{part} keeps its files in 1 zone; servers in {count|zone|zones} use them: {servers}.",
            "{part|은는} 파일을 가용 영역 1곳에만 두는데, 가용 영역 {count}곳의 서버가 씁니다: {servers}.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.STORAGE).filter(part -> part.is("deployment", "one-zone"))
                .map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part files) {
        List<Part> servers = review.incoming(files).filter(link -> link.kind().carriesCalls() && Case.isHard(link))
                .map(review::start).filter(part -> part.has(Trait.COMPUTE) && part.zonesStated()).distinct().toList();
        Set<String> zones = servers.stream().flatMap(part -> part.zones().stream()).collect(Collectors.toSet());
        if (zones.size() < 2) {
            return Optional.empty();
        }
        String names = String.join(", ", servers.stream().map(part -> review.owner(part).name()).distinct().sorted().toList());
        return Optional.of(Finding.of(INFO, FOUND.with("part", files.component().name()).with("count", zones.size())
                .with("servers", names), files.id())
                .mendedBy(() -> new Edit.Change(files.component().withSettings(
                        files.component().settings().without("zones").with("deployment", "regional")))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=efs]",
                "web > share:efs[deployment=one-zone, zones=a, backupDays=7]").blaming("share");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=efs]",
                "web > share:efs[backupDays=7]").passing();
    }
}
