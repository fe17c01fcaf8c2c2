package org.recourse.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.recourse.access.AccessSettings;
import org.recourse.http.HardenedServerFactory;
import org.recourse.talk.TalkSettings;

/** What a deployer can set. Every key, with its default and purpose, stands in config/README.md. */
public final class RecourseConfiguration extends Configuration {

    @Valid
    private DirectorySettings directory = DirectorySettings.NONE;

    private StoreSettings store = StoreSettings.NONE;

    private AccessSettings access = AccessSettings.NONE;
    private UpkeepSettings upkeep = UpkeepSettings.NONE;
    private HoldSettings hold = HoldSettings.NONE;
    private TalkSettings talk = TalkSettings.USUAL;

    public RecourseConfiguration() {
        setServerFactory(new HardenedServerFactory());
    }

    @JsonProperty
    public DirectorySettings getDirectory() {
        return directory;
    }

    @JsonProperty
    public void setDirectory(@Nullable DirectorySettings directory) {
        this.directory = directory == null ? DirectorySettings.NONE : directory;
    }

    @JsonProperty
    public StoreSettings getStore() {
        return store;
    }

    @JsonProperty
    public void setStore(@Nullable StoreSettings store) {
        this.store = store == null ? StoreSettings.NONE : store;
    }

    @JsonProperty
    public AccessSettings getAccess() {
        return access;
    }

    @JsonProperty
    public void setAccess(@Nullable AccessSettings access) {
        this.access = access == null ? AccessSettings.NONE : access;
    }

    @JsonProperty
    public UpkeepSettings getUpkeep() {
        return upkeep;
    }

    @JsonProperty
    public void setUpkeep(@Nullable UpkeepSettings upkeep) {
        this.upkeep = upkeep == null ? UpkeepSettings.NONE : upkeep;
    }

    @JsonProperty
    public HoldSettings getHold() {
        return hold;
    }

    @JsonProperty
    public void setHold(@Nullable HoldSettings hold) {
        this.hold = hold == null ? HoldSettings.NONE : hold;
    }

    @JsonProperty
    public TalkSettings getTalk() {
        return talk;
    }

    @JsonProperty
    public void setTalk(@Nullable TalkSettings talk) {
        this.talk = talk == null ? TalkSettings.USUAL : talk;
    }
}
