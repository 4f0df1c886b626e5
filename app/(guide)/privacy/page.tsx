import '@/components/class/class.css'
import type { Metadata } from 'next'
import { VisibleList } from '@/components/class/visible-list'
import { SiteFrame } from '@/components/ui/site-frame'

export const dynamic = 'force-static'
export const metadata: Metadata = { title: 'What is kept and who sees it' }

export default function PrivacyPage() {
  return (
    <SiteFrame section="guide">
      <main id="main" className="page narrow">
        <h1>What is kept and who sees it</h1>
        <p className="lede">As little as the guide needs to know where you are, and nothing for anybody else.</p>

        <h2>In this browser</h2>
        <p>
          What you marked as done and what you answered, with the time, how long it took, how sure you said you were and the order in which
          you saw the options, the questions that are to come again in review, and the theme that you chose. Without an account it stays
          here: clear the data of this site and it is gone. When you sign in it is added to your account; when you sign out, this browser
          forgets what it kept of it.
        </p>
        <p>
          If you say whether a page was helpful, that is stored on the server with the time and the page, under your account or else under a
          random number that this browser keeps for it. Those who look after the guide read it.
        </p>
        <p>
          The modules that you <a href="/offline/">keep for offline</a>, until you remove them there. They hold the pages as everybody gets
          them, and nothing of yours.
        </p>
        <p>To check an answer, the browser sends it to the server. Without an account the server forgets it at once.</p>

        <h2>On the server, with an account</h2>
        <ul>
          <li>Your name and e-mail address, and a hash of your password, or the identity that your sign-in provider gave.</li>
          <li>
            What you marked as done, with the time. Of each answer: what you picked or typed, how sure you said you were, the order in which
            you saw the options, when you answered and how long it took, and the score, also the one before a question was corrected. You
            find all of it under <a href="/settings/answers">your answers</a>. From it are made, for you alone, the questions that come
            again in review and the mistaken ideas that your answers showed.
          </li>
          <li>
            If you ask for the daily mail about review: that you did, on which days one was sent, and a hash of the link that stops it. The
            days go after 60 days, the rest when you stop it.
          </li>
          <li>
            The checkpoints that you took: which questions were drawn, your answers, the time, and the result by lesson. Instructors see of
            it only which ones you passed and when, and of one that they assigned whether you began it.
          </li>
          <li>
            If you make a <a href="/certificate">certificate</a>: when, the modules with your best scores, and what you chose to show. What
            you withdraw keeps its date, and the name and the signed text are deleted.
          </li>
          <li>
            The classes that you teach, are in or were in, with the dates, your group, and the log of each. If an instructor extends an
            assignment for you or excuses you from it: that, and the reason that they wrote, which instructors of the class read.
          </li>
          <li>
            The addresses that instructors invited, with the name, role and group that they wrote and what came of it. They belong to the
            class and may be there before there is an account.
          </li>
          <li>If you make an address for your calendar: a hash of it and the day, until you revoke it.</li>
          <li>When you signed in, as long as that sign-in lasts, under one cookie that does nothing else.</li>
          <li>
            A second cookie, <code>longshore-known-browser</code>, for a year: it opens nothing and tells a browser that signed in here
            before, so that strangers who guess passwords cannot lock you out.
          </li>
          <li>For some minutes, how often an address or an account tried passwords and codes.</li>
        </ul>

        <h2>What the instructors of a class see</h2>
        <p>Other learners see nothing of it.</p>
        <VisibleList />

        <h2>What the page of a certificate shows</h2>
        <p>
          To whoever has its address: the date and the modules, and your name and scores only where you agreed to each. You can change that
          or withdraw it at any time; then earlier copies count as revoked, though nobody can take them back from those who have them.
        </p>

        <h2>Who else</h2>
        <p>
          Nobody through these pages: they load nothing from other sites, hold no advertising, no analytics and no trackers. Whoever runs
          this server can read its database.
        </p>
      </main>
    </SiteFrame>
  )
}
