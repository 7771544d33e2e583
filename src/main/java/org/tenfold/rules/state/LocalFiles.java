package org.tenfold.rules.state;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.State;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** STATE-003: files of users on the disks of servers that come and go. */
public final class LocalFiles implements Rule {

    private static final RuleInfo INFO = new RuleInfo("STATE-003", Severity.HIGH, 1_000,
            Text.of("Files of users on the disk of one of several servers", "여러 서버의 로컬 디스크에 저장한 사용자 파일"),
            Text.of("A photo uploaded to one server is not on the others, and is gone when Auto Scaling removes that server. The disk of a web server is for scratch.",
                    "한 서버에 올린 사진은 다른 서버에 없고, Auto Scaling이 그 서버를 없애면 사라집니다. 웹 서버의 디스크는 임시 공간일 뿐입니다."),
            Text.of("Put files into S3, with CloudFront in front; take EFS where programs need a shared folder.",
                    "파일은 S3에 두고 앞에 CloudFront를 둡니다. 프로그램이 공유 폴더를 써야 하면 EFS를 씁니다."),
            List.of("REL05-BP06", "SUS04-BP06", "PERF03-BP01"));

    private static final Text FOUND = Text.of("{part} stores uploads on its own disk, and requests go to up to {units|unit|units}.",
            "{part|은는} 업로드를 서버 디스크에 저장하는데, 요청은 최대 {units}대로 나뉩니다.");
    private static final Text ASKED = Text.of("Where do files that users upload go: to S3, to EFS, or onto the disks of {parts}?",
            "사용자가 올린 파일을 S3, EFS, {parts}의 디스크 가운데 어디에 저장합니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("SCALE-007");
    }

    @Override
    public Stream<Finding> check(Case review) {
        List<Part> servers = review.parts(Trait.COMPUTE)
                .filter(part -> part.takes("uploadsTo") && Case.serves(part))
                .filter(part -> Servers.beside(review, part) >= 2 || part.group() != null).toList();
        return Stream.concat(servers.stream().filter(part -> part.is("uploadsTo", "local-disk")).map(part -> found(review, part)),
                question(review, servers.stream().filter(part -> part.value("uploadsTo") == null && review.answersUsers(part))
                        .sorted(Comparator.comparing(Part::id)).toList()));
    }

    private static Finding found(Case review, Part part) {
        return Finding.of(INFO, FOUND.with("part", part.component().name()).with("units", Servers.beside(review, part)), part.id())
                .mendedBy(review, State.filesInBucket(part.id()));
    }

    /** One answer is enough for all that take files from users: what they call gets none, or gets them from there. */
    private static Stream<Finding> question(Case review, List<Part> silent) {
        return silent.isEmpty() ? Stream.empty() : Stream.of(Finding.of(INFO, ASKED.with("parts", review.owners(silent)),
                silent.stream().map(Part::id).toList()).in(Finding.State.QUESTION));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=local-disk]")
                .blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=s3]").passing();
    }
}
