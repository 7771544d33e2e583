package org.tenfold.service.place;

import java.util.List;
import org.tenfold.design.Setting;
import org.tenfold.service.Scope;
import org.tenfold.text.Text;

/** All of AWS, as a frame around Regions and global services. */
public final class AwsCloud extends Place {

    public AwsCloud() {
        super(Scope.OUTSIDE, Scope.GLOBAL);
    }

    @Override
    public String id() {
        return "aws-cloud";
    }

    @Override
    public String domainName() {
        return "GLOBAL_SCOPE";
    }

    @Override
    public Text title() {
        return Text.name("AWS Cloud");
    }

    @Override
    public Text summary() {
        return Text.of("A frame around everything that runs in AWS. It has no effect of its own.",
                "AWS에서 실행되는 모든 것을 두르는 틀입니다. 그 자체로는 영향이 없습니다.");
    }

    @Override
    public String glyph() {
        return "mdi2c-cloud-outline";
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public List<String> cloudFormationTypes() {
        return List.of();
    }
}
