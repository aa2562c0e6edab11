import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonLink, TextLink } from "@/components/ui/button";
import { CodeBoxes } from "@/components/ui/code-boxes";
import { Field } from "@/components/ui/field";
import { Glyph } from "@/components/ui/glyph";
import { Item, List } from "@/components/ui/list";
import { Mark } from "@/components/ui/mark";
import { Nothing } from "@/components/ui/nothing";
import { Section } from "@/components/ui/section";
import { Segment, SegmentField } from "@/components/ui/segment";
import { SkeletonGoal, SkeletonList } from "@/components/ui/skeleton";
import { Tag } from "@/components/ui/tag";

// Small pieces that are only seen together.
function Kit({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>;
}

export const component = Kit;

export const examples: { name: string; props: { children: ReactNode }; dir?: "rtl" }[] = [
  {
    name: "buttons",
    props: {
      children: (
        <>
          <Button full>Show the code</Button>
          <div className="row flex-wrap">
            <Button variant="quiet">Show 9:15</Button>
            <Button variant="line" slim>
              Send a code
            </Button>
            <Button variant="danger" slim>
              Sign out everywhere
            </Button>
            <Button disabled>Sending</Button>
            <ButtonLink href="/" slim>
              Home
            </ButtonLink>
            <TextLink href="/">All goals</TextLink>
          </div>
          <Mark />
        </>
      ),
    },
  },
  {
    name: "alerts",
    props: {
      children: (
        <>
          <Alert glyph="ended" title="1,240 points end on 9 Dec" note="in 18 days" href="/points" />
          <Alert
            tone="calm"
            glyph="other"
            title="Shown as of 10:42"
            note="We could not refresh just now. Your points are safe."
            action={
              <Button variant="quiet" slim>
                Try again
              </Button>
            }
          />
          <Alert
            tone="danger"
            glyph="down"
            title="Marked for review"
            note="Do not redeem points. Call the duty manager."
          />
          <Alert tone="good" glyph="up" title="You moved up to Opal" note="14 Nov 2026, Dubai Mall" />
        </>
      ),
    },
  },
  {
    name: "four kinds of nothing",
    props: {
      children: (
        <>
          <Nothing
            kind="none-yet"
            title="No goals yet"
            text="When the programme opens one, its steps and its date appear here."
          />
          <Nothing
            kind="could-not-load"
            title="Could not load your activity"
            text="Your points are safe. Last good copy: 9:15."
            action={<Button slim>Try again</Button>}
          />
          <Nothing
            kind="not-allowed"
            title="Activity is not open at this view"
            text="Ask the customer to show the code on their phone."
          />
          <Nothing
            kind="not-joined"
            title="Not in this programme yet"
            text="Your first purchase with this number joins you."
          />
        </>
      ),
    },
  },
  {
    name: "rows and tags",
    props: {
      children: (
        <Section id="kit-rows" title="Rows" action={<TextLink href="/">All</TextLink>}>
          <List>
            <li>
              <Item title="Ready to spend" side="12,500" />
            </li>
            <li>
              <Item title="Ending next" note="part of the 12,500" side="1,240" sideNote="9 Dec 2026" />
            </li>
            <li>
              <Item
                lead={<Glyph kind="up" rank={3} />}
                title="Up to Opal"
                note="Dubai Mall"
                sideNote="14 Mar 2025"
                href="/progress"
              />
            </li>
            <li>
              <Item title="Fuel card" side={<Tag tone="ok">Active</Tag>} />
            </li>
            <li>
              <Item title="Gift card" side={<Tag open>Expired</Tag>} />
            </li>
            <li>
              <Item title="Old member card" side={<Tag tone="warn">Suspended</Tag>} />
            </li>
          </List>
        </Section>
      ),
    },
  },
  {
    name: "choices and fields",
    props: {
      children: (
        <>
          <Segment
            label="Look ahead"
            parts={[
              { label: "Today", href: "?ahead=0", current: false },
              { label: "In 30 days", href: "?ahead=30", current: true },
              { label: "Pick a day", href: "?ahead=7", current: false },
            ]}
          />
          <SegmentField
            legend="Theme"
            name="theme"
            value="dark"
            options={[
              { value: "light", label: "Light" },
              { value: "dark", label: "Dark" },
              { value: "system", label: "Device" },
            ]}
          />
          <Field
            id="kit-field"
            label="Mobile or e-mail"
            defaultValue="050 123 4821"
            dir="ltr"
            hint="Mobile number"
          />
          <Field
            id="kit-wrong"
            label="Mobile or e-mail"
            defaultValue="12"
            dir="ltr"
            invalid
            hint="A mobile number has at least six digits."
          />
          <CodeBoxes id="kit-code" label="Six digits" value="419" readOnly hint="Valid for 5 minutes" />
        </>
      ),
    },
  },
  {
    name: "skeletons",
    props: {
      children: (
        <>
          <SkeletonGoal />
          <SkeletonList />
        </>
      ),
    },
  },
  {
    name: "glyphs",
    props: {
      children: (
        <div className="row flex-wrap">
          {(["up", "down", "level", "arriving", "ended", "other"] as const).map((kind) => (
            <span key={kind} className="row">
              <Glyph kind={kind} rank={3} />
              <span className="sm">{kind}</span>
            </span>
          ))}
        </div>
      ),
    },
  },
];
